package org.gdpr4j.jpa.sql;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.gdpr4j.jpa.sql.ColumnType.Family;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/** The few places where the supported databases really differ. */
enum Dialect {
    H2 {
        @Override
        String byCodePoint(String column, ColumnType type) {
            boolean plain = type.name().equalsIgnoreCase("CHARACTER VARYING");
            return plain ? column : "CAST(" + column + " AS CHARACTER VARYING)";
        }

        @Override
        String placeholder(ColumnType type) {
            return type.is(Family.JSON) ? "? FORMAT JSON" : "?";
        }

        @Override
        String asText(String column) {
            return "CAST(" + column + " AS CHARACTER VARYING)";
        }

        @Override
        String without(String text, String characters) {
            return "REGEXP_REPLACE(LOWER(" + text + "), '[^" + characters + "]', '')";
        }

        @Override
        String notAscii(String text) {
            return "REGEXP_LIKE(" + text + ", '[^\\x00-\\x7F]')";
        }

        @Override
        @Nullable
        String arrayOf(ColumnType type) {
            return switch (type.family()) {
                case INTEGRAL -> "BIGINT";
                case DECIMAL -> "NUMERIC";
                case UUID -> "UUID";
                case TEXT -> "CHARACTER VARYING";
                default -> null;
            };
        }
    },
    POSTGRESQL {
        @Override
        String byCodePoint(String column, ColumnType type) {
            return text(column, type) + " COLLATE \"C\"";
        }

        /** The collation that our columns have, or none of the indexes on them would serve. It tells all texts apart. */
        @Override
        String keyText(String column, ColumnType type) {
            return text(column, type) + " COLLATE \"default\"";
        }

        private String text(String column, ColumnType type) {
            return switch (type.name()) {
                case "varchar", "text" -> column;
                // A cast would drop the blanks that a reader gets.
                case "bpchar" -> "(CASE WHEN " + column + " IS NOT NULL THEN concat(" + column + ") END)";
                default -> asText(column);
            };
        }

        @Override
        String placeholder(ColumnType type) {
            return type.is(Family.LARGE_OBJECT) ? "lo_from_bytea(0, ?)" : "?";
        }

        @Override
        String asText(String column) {
            return "CAST(" + column + " AS text)";
        }

        @Override
        String without(String text, String characters) {
            return "regexp_replace(lower(" + text + " COLLATE \"C\"), '[^" + characters + "]', '', 'g')";
        }

        @Override
        String notAscii(String text) {
            return "octet_length(" + text + ") <> char_length(" + text + ")";
        }

        @Override
        @Nullable
        String arrayOf(ColumnType type) {
            return switch (type.family()) {
                case INTEGRAL -> "int8";
                case DECIMAL -> "numeric";
                case UUID -> "uuid";
                case TEXT -> "text";
                case CHAR -> "bpchar";
                default -> null;
            };
        }
    },
    MARIADB {
        @Override
        String byCodePoint(String column, ColumnType type) {
            return "CONVERT(" + column + " USING utf8mb4) COLLATE utf8mb4_nopad_bin";
        }

        @Override
        String placeholder(ColumnType type) {
            return "?";
        }

        @Override
        String asText(String column) {
            return "CAST(" + column + " AS CHAR)";
        }

        @Override
        String without(String text, String characters) {
            return "REGEXP_REPLACE(LOWER(" + text + "), '[^" + characters + "]', '')";
        }

        @Override
        String notAscii(String text) {
            return "OCTET_LENGTH(CONVERT(" + text + " USING utf8mb4)) <> CHAR_LENGTH(" + text + ")";
        }

        @Override
        @Nullable
        String arrayOf(ColumnType type) {
            return null;
        }
    };

    static Dialect of(DatabaseMetaData metadata) throws SQLException {
        String product = metadata.getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            case "MariaDB", "MySQL" -> MARIADB;
            default ->
                throw new GdprException("gdpr-jpa does not know the database '" + product
                        + "'. It supports PostgreSQL, MariaDB and H2.");
        };
    }

    /** The column's text, so that {@code =} and {@code LIKE} compare by code point, blanks included. */
    abstract String byCodePoint(String column, ColumnType type);

    /** The same of a key that is compared with one of ours. */
    String keyText(String column, ColumnType type) {
        return byCodePoint(column, type);
    }

    /** What stands for a bound value of a column of this type. */
    abstract String placeholder(ColumnType type);

    abstract String asText(String column);

    /** The text in lower case (ASCII letters at least), with nothing left but these characters of ASCII. */
    abstract String without(String text, String characters);

    abstract String notAscii(String text);

    /** The element type of an array that can be compared with the column, or null where a list of values has to do. */
    abstract @Nullable String arrayOf(ColumnType type);

    /** Equality that holds for two nulls too. */
    String same(String left, String right) {
        return this == MARIADB ? left + " <=> " + right : left + " IS NOT DISTINCT FROM " + right;
    }

    /** Whether the database's metadata call a schema a catalog. */
    boolean schemasAreCatalogs() {
        return this == MARIADB;
    }
}
