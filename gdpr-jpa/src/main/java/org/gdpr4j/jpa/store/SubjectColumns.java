package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands in the library's tables: by kind and key, and by the key once more in the type that the host's own
 * tables are likely to have, so that no join casts.
 *
 * @param number the key as a number, where it is the canonical text of one
 * @param uuid the key as a UUID, where it is the canonical text of one
 */
record SubjectColumns(
        String kind,
        String key,
        @Nullable Long number,
        @Nullable UUID uuid) {

    /** Their names, in the order of {@link #values()}. */
    static final String NAMES = "subject_kind, subject_key, subject_number, subject_uuid";

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static SubjectColumns of(SubjectId subject) {
        return of(subject.kind(), subject.key());
    }

    static SubjectColumns of(String kind, String key) {
        return new SubjectColumns(kind, key, number(key), uuid(key));
    }

    /** The same as a list. */
    List<@Nullable Object> list() {
        return Arrays.asList(values());
    }

    @Nullable
    Object[] values() {
        return new @Nullable Object[] {kind, key, number, uuid};
    }

    static SubjectId read(ResultSet row) throws SQLException {
        return new SubjectId(row.getString("subject_kind"), row.getString("subject_key"));
    }

    private static @Nullable Long number(String key) {
        if (!NUMBER.matcher(key).matches()) {
            return null;
        }
        try {
            return Long.valueOf(key);
        } catch (NumberFormatException e) {
            // Nineteen digits can be more than a bigint holds.
            return null;
        }
    }

    private static @Nullable UUID uuid(String key) {
        return UUID_TEXT.matcher(key).matches() ? UUID.fromString(key) : null;
    }
}
