package org.gdpr4j.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This field holds personal data (Art. 4(1)). On an embeddable, an embedded attribute or a whole record it speaks for
 * every field inside that says nothing itself.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {

    /** The category, a dotted name of the taxonomy in {@link Categories} or one below it that you made. */
    String value();

    /** Where the value comes from; Art. 20 covers only what the person gave or what was observed. */
    Origin origin() default Origin.UNSTATED;

    /** The link whose person the value is about, when the record has several; empty: all its owners together. */
    String of() default "";

    /** Names of declared purposes for which the value is used. */
    String[] purposes() default {};
}
