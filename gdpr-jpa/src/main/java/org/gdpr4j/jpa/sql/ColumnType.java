package org.gdpr4j.jpa.sql;

import java.sql.Types;
import java.util.Locale;

/**
 * A column's type as the live schema has it.
 *
 * @param jdbc the constant of {@link Types}
 * @param name the database's own name of it
 */
record ColumnType(int jdbc, String name) {

    /** Sorts of types, as far as values are read and bound differently. */
    enum Family {
        TEXT,
        /** Text of fixed length, compared with blanks ignored unless told otherwise. */
        CHAR,
        INTEGRAL,
        DECIMAL,
        FLOATING,
        BOOLEAN,
        DATE,
        TIME,
        TIMESTAMP,
        TIMESTAMP_WITH_ZONE,
        UUID,
        BYTES,
        /** PostgreSQL's reference to bytes outside the row. */
        LARGE_OBJECT,
        JSON,
        OTHER
    }

    static final ColumnType TEXT = new ColumnType(Types.VARCHAR, "varchar");

    Family family() {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "uuid" -> Family.UUID;
            case "oid", "lo" -> Family.LARGE_OBJECT;
            case "json", "jsonb" -> Family.JSON;
            case "timestamptz", "timestamp with time zone" -> Family.TIMESTAMP_WITH_ZONE;
            case "bit" -> jdbc == Types.BIT || jdbc == Types.BOOLEAN ? Family.BOOLEAN : Family.OTHER;
            default -> byJdbc();
        };
    }

    private Family byJdbc() {
        return switch (jdbc) {
            case Types.VARCHAR, Types.LONGVARCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB, Types.NCLOB ->
                Family.TEXT;
            case Types.CHAR, Types.NCHAR -> Family.CHAR;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Family.INTEGRAL;
            case Types.NUMERIC, Types.DECIMAL -> Family.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Family.FLOATING;
            case Types.BOOLEAN, Types.BIT -> Family.BOOLEAN;
            case Types.DATE -> Family.DATE;
            case Types.TIME -> Family.TIME;
            case Types.TIMESTAMP -> Family.TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Family.TIMESTAMP_WITH_ZONE;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Family.BYTES;
            default -> Family.OTHER;
        };
    }

    boolean is(Family family) {
        return family() == family;
    }
}
