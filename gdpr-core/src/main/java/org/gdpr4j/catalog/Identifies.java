package org.gdpr4j.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gdpr4j.subject.IdentifierType;

/** The value of this field identifies the person, so that records without a foreign key are found by it. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifies {

    IdentifierType value();
}
