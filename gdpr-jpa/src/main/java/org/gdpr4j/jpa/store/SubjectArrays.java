package org.gdpr4j.jpa.store;

import java.util.Collection;
import org.gdpr4j.subject.SubjectId;

/** Many persons in one statement, as two arrays: kinds and keys. */
final class SubjectArrays {

    /** A table of the persons that are wanted; its two parameters are {@link #kinds} and {@link #keys}. */
    static final String WANTED =
            "unnest(cast(? as varchar array), cast(? as varchar array)) as wanted (wanted_kind, wanted_key)";

    private SubjectArrays() {}

    /** How the table of this alias is joined to the persons that are wanted. */
    static String on(String alias) {
        return alias + ".subject_kind = wanted.wanted_kind and " + alias + ".subject_key = wanted.wanted_key";
    }

    static String[] kinds(Collection<SubjectId> subjects) {
        return subjects.stream().distinct().map(SubjectId::kind).toArray(String[]::new);
    }

    static String[] keys(Collection<SubjectId> subjects) {
        return subjects.stream().distinct().map(SubjectId::key).toArray(String[]::new);
    }
}
