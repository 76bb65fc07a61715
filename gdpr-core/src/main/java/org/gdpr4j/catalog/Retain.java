package org.gdpr4j.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gdpr4j.purpose.LawfulBasis;

/** A floor: the record must be kept at least this long (Art. 17(3)(b) or (e)), whatever its owner asks. */
@Target(ElementType.TYPE)
@java.lang.annotation.Retention(RetentionPolicy.RUNTIME)
@Repeatable(Retain.List.class)
public @interface Retain {

    /**
     * An ISO 8601 calendar period, for instance {@code P10Y}, counted in the controller's zone. From a date it ends at the
     * first instant of the day so much later; where the law lets that whole day count (Regulation 1182/71, Art. 3(2)(c)),
     * let {@link #from} hold the day after the event.
     */
    String atLeast();

    /** The date or time field of this record from which the period runs. A row where it is empty is kept. */
    String from();

    /** The ground of the keeping: usually {@code LEGAL_OBLIGATION}. */
    LawfulBasis basis();

    /** The law or contract, as it would be cited; not blank. */
    String law();

    /** Which rows it holds for, as a condition on the record's own fields; empty: all. */
    String condition() default "";

    /** The container that Java wants for a repeated annotation. */
    @Target(ElementType.TYPE)
    @java.lang.annotation.Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Retain[] value();
    }
}
