package org.gdpr4j.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.problem.GdprException;

/** Reads the canonical text of keys back. */
final class MemoryKeys {

    Key read(RecordType record, String text) {
        List<String> parts = Key.split(text);
        List<Field> fields = record.key();
        if (parts.size() != fields.size()) {
            throw noKey(record);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            try {
                values.add(value(parts.get(i), fields.get(i).type()));
            } catch (IllegalArgumentException e) {
                throw noKey(record);
            }
        }
        return Key.of(values);
    }

    private static GdprException noKey(RecordType record) {
        return new GdprException("The text is no key of the record '" + record.name() + "'.");
    }

    private static Object value(String text, Class<?> type) {
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return type == BigInteger.class ? new BigInteger(text) : text;
    }
}
