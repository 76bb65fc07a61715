package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;

/**
 * Finds rows by a value. The database cannot normalise as {@link IdentifierType} does, so it is asked for a superset that
 * never misses a row: what agrees in its ASCII letters and digits (of a phone number: in its digits), and whatever holds
 * a character beyond ASCII. A column behind a converter is read whole. The caller compares exactly.
 */
final class ValueSearch {

    private static final int CHUNK = 500;

    private final MappedRecord record;
    private final Scope scope;

    ValueSearch(MappedRecord record, Scope scope) {
        this.record = record;
        this.scope = scope;
    }

    /** None when there is nothing to look for. */
    List<Sql> predicates(String field, List<Identifier> identifiers) {
        AttributeMapping attribute = record.attribute(field);
        Ref column = record.ref(scope, attribute);
        if (identifiers.isEmpty()) {
            return List.of();
        }
        if (Attributes.converted(attribute)) {
            return List.of(Sql.of(column.sql() + " IS NOT NULL"));
        }
        boolean phone = identifiers.get(0).type() == IdentifierType.PHONE;
        Set<String> wanted = new LinkedHashSet<>();
        identifiers.forEach(identifier -> wanted.addAll(phone ? digits(identifier) : letters(identifier)));
        return chunked(column, List.copyOf(wanted), phone ? "0-9" : "a-z0-9", !phone);
    }

    private List<Sql> chunked(Ref column, List<String> wanted, String characters, boolean beyondAscii) {
        Dialect dialect = record.dialect();
        String text = column.type().is(ColumnType.Family.TEXT) ? column.sql() : dialect.asText(column.sql());
        List<Sql> predicates = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            List<String> part = wanted.subList(from, Math.min(wanted.size(), from + CHUNK));
            Sql sql = Sql.of("(" + dialect.without(text, characters) + " IN (" + Keys.questionMarks(part.size()) + ")");
            part.forEach(value -> sql.bound("", Param.of(value, ColumnType.TEXT)));
            predicates.add(sql.add(beyondAscii ? " OR " + dialect.notAscii(text) + ")" : ")"));
        }
        return predicates;
    }

    private static List<String> letters(Identifier identifier) {
        String normalised = identifier.type().normalise(identifier.value());
        return List.of(normalised.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /** The digits as they are, and with the {@code 00} that {@code +} stands for. */
    private static List<String> digits(Identifier identifier) {
        String normalised = identifier.type().normalise(identifier.value());
        String digits = normalised.replaceAll("[^0-9]", "");
        return normalised.startsWith("+") ? List.of(digits, "00" + digits) : List.of(digits);
    }
}
