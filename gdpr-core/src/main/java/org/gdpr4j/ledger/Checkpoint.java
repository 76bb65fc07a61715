package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gdpr4j.problem.GdprException;

/**
 * What a ledger was at some size, signed: origin, size and root in the form of C2SP tlog-checkpoint, with the signatures of
 * C2SP signed-note. Users keep it outside the database: only such a copy reveals a cut tail or a rewritten end. That its
 * signatures are right, {@link LedgerVerifier} says. Immutable.
 */
public final class Checkpoint {

    private static final int LONGEST = 10_000;
    private static final int MOST_SIGNATURES = 100;
    private static final Pattern TEXT = Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n");
    private static final Pattern SIGNATURE = Pattern.compile("— (\\S+) ([A-Za-z0-9+/]+={0,2})");

    private final String origin;
    private final long size;
    private final Hash root;
    private final List<NoteSignature> signatures;

    private Checkpoint(String origin, long size, Hash root, List<NoteSignature> signatures) {
        this.origin = origin;
        this.size = size;
        this.root = root;
        this.signatures = List.copyOf(signatures);
    }

    static Checkpoint unsigned(String origin, long size, Hash root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    Checkpoint with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Checkpoint(origin, size, root, more);
    }

    /**
     * Reads a signed note of at least one signature and no extension lines. Signatures by keys that nobody knows (of
     * witnesses, for instance) may stand in it.
     *
     * @throws GdprException when it is anything else; the message does not quote it
     */
    public static Checkpoint parse(String note) {
        int end = note.length() > LONGEST ? -1 : note.indexOf("\n\n");
        Matcher text = TEXT.matcher(end < 0 ? "" : note.substring(0, end + 1));
        if (!text.matches() || !NoteKey.isName(text.group(1)) || note.length() < end + 3) {
            throw noCheckpoint();
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", MOST_SIGNATURES + 1)) {
            signatures.add(signature(line));
        }
        Checkpoint parsed =
                new Checkpoint(text.group(1), Long.parseLong(text.group(2)), Hash.ofBase64(text.group(3)), signatures);
        if (!parsed.note().equals(note)) {
            throw noCheckpoint();
        }
        return parsed;
    }

    private static NoteSignature signature(String line) {
        Matcher parts = SIGNATURE.matcher(line);
        if (!parts.matches() || !NoteKey.isName(parts.group(1))) {
            throw noCheckpoint();
        }
        try {
            return new NoteSignature(
                    parts.group(1), Bytes.of(Base64.getDecoder().decode(parts.group(2))));
        } catch (IllegalArgumentException e) {
            throw noCheckpoint();
        }
    }

    /** The name of the ledger. */
    public String origin() {
        return origin;
    }

    /** How many entries it covers: those at the positions below. */
    public long size() {
        return size;
    }

    /** The root of the tree over these entries. */
    public Hash root() {
        return root;
    }

    /** The whole signed note, as {@link #parse} reads it. */
    public String note() {
        StringBuilder note = new StringBuilder(text()).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }

    /** What is signed. */
    String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    List<NoteSignature> signatures() {
        return signatures;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && note().equals(that.note());
    }

    @Override
    public int hashCode() {
        return note().hashCode();
    }

    /** Origin, size and root. */
    @Override
    public String toString() {
        return origin + " " + size + " " + root;
    }

    private static GdprException noCheckpoint() {
        return new GdprException("This is no checkpoint: origin, size, root, an empty line, signatures"
                + " (C2SP tlog-checkpoint), each line ended by a line feed.");
    }
}
