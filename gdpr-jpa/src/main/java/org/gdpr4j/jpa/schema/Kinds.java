package org.gdpr4j.jpa.schema;

import java.sql.Types;
import java.util.Locale;
import org.gdpr4j.catalog.Schema.Column.Kind;
import org.jspecify.annotations.Nullable;

/** Sorts a driver's types into the few that the library treats differently. */
final class Kinds {

    private Kinds() {}

    static Kind of(int type, @Nullable String typeName) {
        String name = typeName == null ? "" : typeName.toLowerCase(Locale.ROOT);
        if (type == Types.ARRAY || name.startsWith("_") || name.endsWith(" array")) {
            return Kind.ARRAY;
        }
        return switch (name) {
            case "json", "jsonb" -> Kind.JSON;
            case "uuid" -> Kind.UUID;
            case "oid", "lo" -> Kind.LARGE_OBJECT;
            case "citext", "text" -> Kind.TEXT;
            default -> name.startsWith("enum") ? Kind.TEXT : byType(type);
        };
    }

    private static Kind byType(int type) {
        return switch (type) {
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> Kind.TEXT;
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE,
                    Types.NUMERIC,
                    Types.DECIMAL -> Kind.NUMBER;
            case Types.BIT, Types.BOOLEAN -> Kind.BOOLEAN;
            case Types.DATE, Types.TIME, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                Kind.TEMPORAL;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
            default -> Kind.OTHER;
        };
    }
}
