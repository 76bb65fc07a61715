package org.gdpr4j.ledger;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.gdpr4j.problem.GdprException;

/** Makes digests of SHA-256. */
final class Sha256 {

    private static final MessageDigest PROTOTYPE = instance();

    private Sha256() {}

    /** A fresh digest; a copy costs less than asking the security providers. */
    static MessageDigest fresh() {
        try {
            return (MessageDigest) PROTOTYPE.clone();
        } catch (CloneNotSupportedException e) {
            return instance();
        }
    }

    private static MessageDigest instance() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new GdprException("This Java runtime has no SHA-256.", e);
        }
    }
}
