package org.gdpr4j.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The declared controller (Art. 4(7)) whose records these are; without it, the application's only one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ControlledBy {

    /** The id of a declared controller. */
    String value();
}
