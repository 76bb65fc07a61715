package org.gdpr4j.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the value of this field is erased where its row has to stay. On an embedded attribute: of each field inside. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Erase {

    Strategy.Kind value();

    /**
     * What the strategy needs: the constant, the granularity ({@code year}, {@code month}, {@code prefix:3},
     * {@code step:10}), the reason for keeping, or the name of your own strategy.
     */
    String with() default "";
}
