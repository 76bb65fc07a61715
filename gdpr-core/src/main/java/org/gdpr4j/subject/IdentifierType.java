package org.gdpr4j.subject;

import java.text.Normalizer;
import java.util.Locale;

/** What kind of value identifies a person, and when two such values are the same. Immutable. */
public enum IdentifierType {
    /** Compared without regard to case and outer spaces. */
    EMAIL {
        @Override
        String canonical(String value) {
            return value.toLowerCase(Locale.ROOT);
        }
    },
    /** Compared by digits, with {@code 00} read as {@code +}. */
    PHONE {
        @Override
        String canonical(String value) {
            String digits = value.replaceAll("[^0-9+]", "");
            return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        }
    },
    /** A number issued by a state to a person (Art. 87): PESEL, rodné číslo, … Compared by letters and digits. */
    NATIONAL_NUMBER {
        @Override
        String canonical(String value) {
            return value.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
        }
    },
    /** A tax number of a sole trader. Compared by letters and digits. */
    TAX_NUMBER {
        @Override
        String canonical(String value) {
            return NATIONAL_NUMBER.canonical(value);
        }
    },
    /** A login name. Compared exactly. */
    USER_NAME {
        @Override
        String canonical(String value) {
            return value;
        }
    },
    /** A number that the controller gave the person. Compared exactly. */
    CUSTOMER_NUMBER {
        @Override
        String canonical(String value) {
            return value;
        }
    };

    abstract String canonical(String value);

    /** The form by which two values of this type are compared: Unicode NFC, trimmed, and as the type says. */
    public String normalise(String value) {
        return canonical(Normalizer.normalize(value, Normalizer.Form.NFC).strip());
    }
}
