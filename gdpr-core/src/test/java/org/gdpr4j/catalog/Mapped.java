package org.gdpr4j.catalog;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What a mapping would say of the test classes that {@link ClassSource} reads. */
public final class Mapped {

    private Mapped() {}

    /** The column of a field or of a link. */
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Col {
        boolean nullable() default true;

        long length() default 255;

        boolean unique() default false;

        boolean indexed() default true;

        boolean key() default false;
    }

    /** The class lies inside the record that has it. */
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Inside {}

    /** The other side stores the link. */
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Inverse {
        String value();
    }

    /** A table of its own joins the two. */
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Joined {}

    /** The source cannot act on it. */
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Uncovered {
        String value();
    }
}
