package org.gdpr4j.condition;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Which names a field may have: identifiers joined by dots, none of the words that start an operand of the text form. */
final class FieldPath {

    private static final Set<String> RESERVED = Set.of("not", "true", "false");

    private FieldPath() {}

    static void check(String field) {
        Objects.requireNonNull(field, "field");
        boolean startOfStep = true;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (startOfStep ? !isStart(c) : c != '.' && !isPart(c)) {
                throw new ConditionException("A field is named by a dotted path such as address.city; this one is not"
                        + " at position " + (i + 1) + ".");
            }
            startOfStep = c == '.';
        }
        if (startOfStep) {
            throw new ConditionException(
                    "A field is named by a dotted path such as address.city; this one ends early.");
        }
        if (RESERVED.contains(field.toLowerCase(Locale.ROOT))) {
            throw new ConditionException("A field cannot be named '" + field + "': conditions use this word.");
        }
    }

    static boolean isStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '$';
    }

    static boolean isPart(char c) {
        return isStart(c) || Character.isDigit(c);
    }
}
