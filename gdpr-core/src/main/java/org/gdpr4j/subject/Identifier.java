package org.gdpr4j.subject;

import java.util.Objects;

/**
 * A personal value by which a person is found, such as an e-mail address. Equal when type and normalised value are.
 * Its {@code toString} never shows the value. Immutable.
 */
public final class Identifier {

    private final IdentifierType type;
    private final String value;
    private final String normalised;

    private Identifier(IdentifierType type, String value) {
        this.type = Objects.requireNonNull(type, "type");
        this.value = Objects.requireNonNull(value, "value");
        this.normalised = type.normalise(value);
    }

    /** An identifier of this type; any text is accepted, its form is not checked. */
    public static Identifier of(IdentifierType type, String value) {
        return new Identifier(type, value);
    }

    /** What kind of value it is. */
    public IdentifierType type() {
        return type;
    }

    /** The value as it was written. Personal data: never log it. */
    public String value() {
        return value;
    }

    /** Whether this text is the same identifier under the rules of its type. */
    public boolean matches(String text) {
        return type.normalise(text).equals(normalised);
    }

    /** The form by which it is compared. */
    String normalised() {
        return normalised;
    }

    /** Whether anything of it counts when it is compared; of a phone number its digits do. */
    boolean isComparable() {
        return type == IdentifierType.PHONE ? normalised.chars().anyMatch(Character::isDigit) : !normalised.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && type == that.type && normalised.equals(that.normalised);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, normalised);
    }

    @Override
    public String toString() {
        return type + ":…";
    }
}
