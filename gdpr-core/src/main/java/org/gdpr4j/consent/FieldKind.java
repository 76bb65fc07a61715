package org.gdpr4j.consent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gdpr4j.subject.IdentifierType;
import org.jspecify.annotations.Nullable;

/** What may be entered into a field of a form. */
public enum FieldKind {
    /** One line. */
    TEXT(500) {
        @Override
        boolean accepts(String value, List<String> options) {
            return Texts.oneLine(value);
        }
    },
    LONG_TEXT(10_000) {
        @Override
        boolean accepts(String value, List<String> options) {
            return Texts.clean(value);
        }
    },
    /** One address, without a name. That it exists is not known before something was sent to it. */
    EMAIL(254) {
        @Override
        boolean accepts(String value, List<String> options) {
            return MAIL.matcher(value).matches() && Texts.oneLine(value);
        }
    },
    PHONE(40) {
        @Override
        boolean accepts(String value, List<String> options) {
            return CALL.matcher(value).matches()
                    && value.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
        }
    },
    /** A day as ISO 8601 has it: {@code 1990-12-31}. */
    DATE(10) {
        @Override
        boolean accepts(String value, List<String> options) {
            try {
                return LocalDate.parse(value).toString().equals(value);
            } catch (DateTimeException e) {
                return false;
            }
        }
    },
    /** A whole number. */
    NUMBER(18) {
        @Override
        boolean accepts(String value, List<String> options) {
            return WHOLE.matcher(value).matches();
        }
    },
    /** One of the field's options. */
    CHOICE(200) {
        @Override
        boolean accepts(String value, List<String> options) {
            return options.contains(value);
        }
    },
    /** The name of an {@link AgeBand} for the country of the form, instead of a birth date. */
    AGE_BAND(20) {
        @Override
        boolean accepts(String value, List<String> options) {
            return AGES.contains(value);
        }
    };

    private static final Pattern MAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\",;:()\\[\\]\\\\]{1,64}@[^@\\s\\p{Cntrl}<>\",;:()\\[\\]\\\\]{1,190}");
    private static final Pattern CALL = Pattern.compile("\\+?[0-9(][0-9 ()./-]{4,38}");
    private static final int FEWEST_DIGITS = 5;
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,16}");
    private static final Set<String> AGES = Set.of(AgeBand.BELOW_LIMIT.name(), AgeBand.FROM_LIMIT.name());

    private final int longest;

    FieldKind(int longest) {
        this.longest = longest;
    }

    abstract boolean accepts(String value, List<String> options);

    /** How many characters it takes at most. */
    public int longest() {
        return longest;
    }

    /** The type of identifier by which such a value can be confirmed, or null. */
    @Nullable
    IdentifierType confirmable() {
        return switch (this) {
            case EMAIL -> IdentifierType.EMAIL;
            case PHONE -> IdentifierType.PHONE;
            case TEXT, LONG_TEXT, DATE, NUMBER, CHOICE, AGE_BAND -> null;
        };
    }
}
