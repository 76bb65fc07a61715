package org.gdpr4j.ledger;

import java.util.Arrays;

/**
 * Bytes as they lie in a {@link LedgerStore}, of any length. Who implements one reads and writes them. Equal when they are
 * the same; its {@code toString} shows how many they are. Immutable.
 */
public final class Bytes {

    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    /** Takes the array over without copying it; the caller must not touch it any more. */
    public static Bytes of(byte[] array) {
        return new Bytes(array);
    }

    /** A copy to bind to a statement. */
    public byte[] toArray() {
        return array.clone();
    }

    /** How many there are. */
    public int length() {
        return array.length;
    }

    /** The array itself, for those who only read. */
    byte[] raw() {
        return array;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
