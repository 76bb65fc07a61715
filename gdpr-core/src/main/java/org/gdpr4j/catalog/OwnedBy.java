package org.gdpr4j.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gdpr4j.subject.IdentifierType;

/**
 * The record belongs to whoever this link leads to: a person, or the owners of the record it leads to (a chain, a join
 * entity, a tree). A record with several owners dies with its last one.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnedBy {

    /** What happens when this person leaves while other owners stay. Must be said where there can be others. */
    OnLeave onLeave() default OnLeave.UNDECLARED;

    /** Fields that this person's export must not show, because they are about someone else. */
    String[] hides() default {};

    /** When the link is valid, as a condition on this record's own fields; empty: always. */
    String condition() default "";

    /** On a field without foreign key: the identifier that its value is compared as. */
    IdentifierType[] by() default {};

    /** On a field without foreign key: the kind of data subject that the value identifies. */
    String subject() default "";
}
