package org.gdpr4j.jpa.generated;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.gdpr4j.catalog.Strategy;

/** What the generator expects of a strategy, written down anew and not asked of the library. */
final class Strategies {

    static final String CONSTANT = "erased";
    static final String TEXT = "shortened";
    static final String BYTES = "blackened";

    private static final int HASH = 43;
    private static final int RANDOM = 24;

    private Strategies() {}

    static Object shortened(Object old) {
        return old == null ? null : "gone/" + Integer.toHexString(old.hashCode());
    }

    static Object blackened(Object old) {
        return old == null ? null : new byte[] {1, 2, 3};
    }

    /** What a converter stores. */
    static String stored(String text) {
        return text == null ? null : "c:" + new StringBuilder(text).reverse();
    }

    static String read(String stored) {
        return stored == null
                ? null
                : new StringBuilder(stored.substring(2)).reverse().toString();
    }

    /** Whether a cell that held {@code before} may hold {@code after} when the value was erased; both as a dump shows them. */
    static boolean erased(Value value, String before, String after) {
        if (before == null || value.strategy() == Strategy.Kind.CLEAR) {
            return after == null;
        }
        if (value.strategy() == Strategy.Kind.KEEP) {
            return before.equals(after);
        }
        if (after == null) {
            return false;
        }
        if (value.sort() == Value.Sort.TEXT_LOB && before.startsWith("0x")) {
            return after.startsWith("0x") && plain(value, text(before), text(after));
        }
        return plain(value, before, after);
    }

    /** A large object of PostgreSQL, which the dump shows as bytes. */
    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex.substring(2)), StandardCharsets.UTF_8);
    }

    private static boolean plain(Value value, String before, String after) {
        boolean converted = value.sort() == Value.Sort.CONVERTED;
        String old = converted ? read(before) : before;
        String now = converted ? read(after) : after;
        return switch (value.strategy()) {
            case CONSTANT -> now.equals(CONSTANT);
            case PSEUDONYM -> now.length() == HASH && now.matches("[A-Za-z0-9_-]*") && !now.equals(old);
            case GENERALISE -> now.equals(old.substring(0, old.offsetByCodePoints(0, 3)) + "*");
            case RANDOM -> now.length() == RANDOM && !now.equals(old);
            case CUSTOM ->
                now.equals(value.sort() == Value.Sort.BYTE_LOB ? "0x010203" : Objects.toString(shortened(old)));
            default -> false;
        };
    }
}
