package org.gdpr4j.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gdpr4j.problem.GdprException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends each checkpoint to a file and waits until the disk has it; {@link #read()} gives them back. Put the file where who
 * administers the database cannot write. Users create it. Thread-safe, also against other processes that append.
 *
 * <p>Notes stand one after another with empty lines between them. One that was torn by a crash is passed over when reading.
 */
public final class FileCheckpointSink implements CheckpointSink {

    private static final Logger LOG = LoggerFactory.getLogger(FileCheckpointSink.class);

    private final Path file;

    public FileCheckpointSink(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "file " + file.getFileName();
    }

    @Override
    public synchronized void accept(Checkpoint checkpoint) {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                var lock = channel.lock()) {
            assert lock.isValid();
            // A note that was torn by a crash ends here at the latest.
            String text = (channel.size() == 0 ? "" : "\n\n") + checkpoint.note() + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new GdprException(
                    "The file of checkpoints cannot be written. Check its folder, rights and space.", e);
        }
    }

    /** The checkpoints that the file holds, the oldest first; none when there is no file. */
    public synchronized List<Checkpoint> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            NoteReader reader = new NoteReader(checkpoints);
            lines.forEach(reader::line);
            reader.line("");
        } catch (IOException e) {
            throw new GdprException("The file of checkpoints cannot be read. Check its rights.", e);
        }
        return List.copyOf(checkpoints);
    }

    /** Puts lines together to notes: a block of text, an empty line, a block of signatures. */
    private static final class NoteReader {

        private final List<Checkpoint> checkpoints;
        private final StringBuilder block = new StringBuilder();
        private String text = "";

        NoteReader(List<Checkpoint> checkpoints) {
            this.checkpoints = checkpoints;
        }

        void line(String line) {
            if (!line.isEmpty()) {
                block.append(line).append('\n');
                return;
            }
            if (block.isEmpty()) {
                return;
            }
            String ended = block.toString();
            block.setLength(0);
            if (ended.startsWith("— ")) {
                add(text + "\n" + ended);
                text = "";
            } else {
                text = ended;
            }
        }

        private void add(String note) {
            try {
                checkpoints.add(Checkpoint.parse(note));
            } catch (GdprException e) {
                LOG.warn("The file of checkpoints holds something that is none; it is passed over.");
            }
        }
    }
}
