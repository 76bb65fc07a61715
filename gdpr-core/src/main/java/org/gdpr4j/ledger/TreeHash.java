package org.gdpr4j.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.gdpr4j.problem.GdprException;

/**
 * The hashes of RFC 9162, 2.1.1: a leaf is {@code SHA-256(0x00 ‖ bytes)}, a node {@code SHA-256(0x01 ‖ left ‖ right)}. Works
 * in one buffer, so it is of one thread.
 */
final class TreeHash {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = Sha256.fresh();
    private final byte[] scratch = new byte[Tile.WIDTH * Hash.BYTES];

    /** The plain digest, for what is not of the tree. */
    MessageDigest plain() {
        return sha256;
    }

    byte[] leaf(byte[] bytes, int length) {
        sha256.update(LEAF);
        sha256.update(bytes, 0, length);
        return sha256.digest();
    }

    byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }

    /** The root over so many hashes, a power of two, that lie one after another from the given one on. */
    byte[] root(byte[] hashes, int first, int count) {
        System.arraycopy(hashes, first * Hash.BYTES, scratch, 0, count * Hash.BYTES);
        try {
            for (int left = count; left > 1; left /= 2) {
                for (int i = 0; i < left / 2; i++) {
                    sha256.update(NODE);
                    sha256.update(scratch, 2 * i * Hash.BYTES, 2 * Hash.BYTES);
                    int written = sha256.digest(scratch, i * Hash.BYTES, Hash.BYTES);
                    assert written == Hash.BYTES;
                }
            }
        } catch (DigestException e) {
            throw new GdprException("A hash does not fit where it belongs.", e);
        }
        return Arrays.copyOf(scratch, Hash.BYTES);
    }
}
