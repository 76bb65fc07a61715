package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.ledger.World.JANA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private final World world = new World();
    private final Ledger ledger = world.ledger;

    @TempDir
    private Path folder;

    /** The example of the package golang.org/x/mod/sumdb/note, where signed notes come from. */
    @Test
    void theKnownExampleOfASignedNoteChecksOut() {
        NoteKey key = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String text = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";
        NoteSignature line = new NoteSignature(
                "PeterNeumann",
                Bytes.of(
                        Base64.getDecoder()
                                .decode(
                                        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=")));

        assertThat(key.signed(text, line)).isTrue();
        assertThat(key.signed(text + "\n", line)).isFalse();
        assertThat(line)
                .hasToString(
                        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
    }

    @Test
    void anEmptyLedgerHasNoCheckpoint() {
        assertThat(ledger.checkpoint()).isEmpty();
        world.append("consent.given");
        assertThat(ledger.checkpoint()).isEmpty();
        assertThat(ledger.publicKeys()).isEmpty();
    }

    @Test
    void aCheckpointIsASignedNoteOfOriginSizeAndRoot() {
        world.append(5);
        world.placeAll();

        Checkpoint checkpoint = ledger.checkpoint().orElseThrow();

        assertThat(checkpoint.note().lines().toList())
                .hasSize(5)
                .startsWith(World.ORIGIN, "5")
                .element(3)
                .isEqualTo("");
        assertThat(checkpoint.note()).contains("\n— " + World.ORIGIN + " ").endsWith("\n");
        assertThat(Checkpoint.parse(checkpoint.note())).isEqualTo(checkpoint);
        assertThat(ledger.newestCheckpoint()).contains(checkpoint);
        assertThat(LedgerVerifier.trusting(ledger.publicKeys()).signed(checkpoint))
                .isTrue();
        assertThat(LedgerVerifier.trusting(new World().ledger.publicKeys()).signed(checkpoint))
                .isFalse();
    }

    @Test
    void whatWasSignedIsNotSignedAgain() {
        world.append(5);
        world.placeAll();
        Checkpoint first = ledger.checkpoint().orElseThrow();

        assertThat(ledger.checkpoint()).contains(first);
        assertThat(world.outside).containsExactly(first);
        // The entry that announces the key is one to place and to sign.
        world.placeAll();
        assertThat(ledger.checkpoint().orElseThrow().size()).isEqualTo(6);
    }

    @Test
    void checkpointsSignedBeforeAKeyWasRotatedCanStillBeChecked() {
        world.append(5);
        world.placeAll();
        Checkpoint before = ledger.checkpoint().orElseThrow();

        String vkey = ledger.rotateKey(JANA);

        world.placeAll();
        Checkpoint after = ledger.checkpoint().orElseThrow();
        assertThat(ledger.publicKeys()).hasSize(2).endsWith(vkey);
        LedgerVerifier verifier = LedgerVerifier.trusting(ledger.publicKeys());
        assertThat(verifier.signed(before)).isTrue();
        assertThat(verifier.signed(after)).isTrue();
        assertThat(LedgerVerifier.trusting(List.of(vkey)).signed(before)).isFalse();
        assertThat(LedgerVerifier.trusting(List.of(vkey)).signed(after)).isTrue();
        assertThat(ledger.verify(world.outside).intact()).isTrue();
        assertThat(world.secrets.exists("ledger-key:1")).isFalse();
        assertThat(world.secrets.exists("ledger-key:2")).isTrue();
    }

    @Test
    void withoutARootKeyNothingIsSigned() {
        Ledger unsigned = Ledger.of(world.store, world.transactions, world);
        world.append(5);
        world.placeAll();

        assertThatThrownBy(unsigned::checkpoint)
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("root key");
        assertThat(unsigned.verify().intact()).isTrue();
    }

    @Test
    void aSinkThatFailsUndoesNothingAndGetsWhatItMissedNextTime() {
        List<Long> taken = new ArrayList<>();
        boolean[] broken = {true};
        Ledger with = world.ledger(world.store, 100, List.of(new CheckpointSink() {
            @Override
            public String name() {
                return "mirror";
            }

            @Override
            public void accept(Checkpoint checkpoint) {
                if (broken[0]) {
                    throw new IllegalStateException("no space");
                }
                taken.add(checkpoint.size());
            }
        }));
        for (int i = 0; i < 3; i++) {
            world.append(5);
            world.placeAll();
            assertThat(with.checkpoint()).isPresent();
            assertThat(with.undelivered()).containsExactly("mirror");
        }
        broken[0] = false;

        assertThat(with.checkpoint()).isPresent();

        assertThat(taken).containsExactly(5L, 11L, 16L);
        assertThat(with.undelivered()).isEmpty();
    }

    @Test
    void theFileGivesBackWhatItTookAlsoAfterATornWrite() throws IOException {
        Path file = folder.resolve("checkpoints");
        FileCheckpointSink sink = new FileCheckpointSink(file);
        assertThat(sink.read()).isEmpty();
        List<Checkpoint> taken = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            world.append(5);
            world.placeAll();
            taken.add(ledger.checkpoint().orElseThrow());
            sink.accept(taken.get(i));
            String note = taken.get(i).note();
            for (int cut :
                    new int[] {3, note.indexOf('—') - 1, note.indexOf('—'), note.indexOf('—') + 9, note.length() - 1}) {
                Files.writeString(file, note.substring(0, cut), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
                assertThat(new FileCheckpointSink(file).read()).startsWith(taken.get(0));
            }
        }

        assertThat(sink.read().stream().distinct()).containsExactlyElementsOf(taken);
        assertThat(ledger.verify(sink.read()).intact()).isTrue();
    }

    @Test
    void whatTheLogTookCanBeReadBack() {
        world.append(5);
        world.placeAll();
        Checkpoint checkpoint = ledger.checkpoint().orElseThrow();
        new Slf4jCheckpointSink().accept(checkpoint);

        assertThat(Slf4jCheckpointSink.read(" " + checkpoint.note().replace("\n", "\\n")))
                .isEqualTo(checkpoint);
    }

    @Test
    void whatIsNoCheckpointIsRefusedWithoutQuotingIt() {
        world.append(5);
        world.placeAll();
        String note = ledger.checkpoint().orElseThrow().note();
        List<String> wrong = List.of(
                "",
                "\n\n\n\n",
                note.stripTrailing(),
                note + "\n",
                note.replace("\n5\n", "\n05\n"),
                note.replace("\n5\n", "\n-5\n"),
                note.replace("\n5\n", "\n99999999999999999999\n"),
                note.replace("\n5\n", "\n5\nextension\n"),
                note.replace("=\n\n", "\n\n"),
                note.replace("—", "-"),
                note.substring(0, note.indexOf('—')),
                note + note.substring(note.indexOf('—')).repeat(200),
                note.replace(World.ORIGIN, "a b"),
                note.replace("\n", "\r\n"));

        for (String text : wrong) {
            assertThatThrownBy(() -> Checkpoint.parse(text))
                    .isInstanceOf(GdprException.class)
                    .hasMessageNotContaining(World.ORIGIN);
        }
    }
}
