package org.gdpr4j.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Each record of this type <em>is</em> a person (a data subject, Art. 4(1)). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DataSubject {

    /** What kind of person, for instance {@code customer}: the kind of their {@code SubjectId}. */
    String value();
}
