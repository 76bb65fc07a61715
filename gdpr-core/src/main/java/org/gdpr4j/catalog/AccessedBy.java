package org.gdpr4j.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gdpr4j.subject.IdentifierType;

/** The person this link leads to may see the record, but it does not belong to them and never dies with them. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface AccessedBy {

    /** What happens when this person leaves: {@code UNLINK} or {@code DETACH}. */
    OnLeave onLeave() default OnLeave.UNLINK;

    /** Fields that this person's export must not show, because they are about someone else. */
    String[] hides() default {};

    /** When the link is valid, as a condition on this record's own fields; empty: always. */
    String condition() default "";

    /** On a field without foreign key: the identifier that its value is compared as. */
    IdentifierType[] by() default {};

    /** On a field without foreign key: the kind of data subject that the value identifies. */
    String subject() default "";
}
