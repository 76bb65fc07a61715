package org.gdpr4j.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This field holds no personal data. On a type or an embedded attribute it speaks for every field inside. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotPersonal {

    /** Why not. Needed where the field's name sounds personal. */
    String value() default "";
}
