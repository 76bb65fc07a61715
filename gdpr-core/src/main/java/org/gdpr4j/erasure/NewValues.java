package org.gdpr4j.erasure;

import java.util.Objects;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Constants;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.FieldEraser;
import org.gdpr4j.catalog.Granularity;
import org.gdpr4j.catalog.RandomValues;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** Applies the strategies of fields to their old values. */
final class NewValues {

    private final Catalog catalog;
    private final Marks marks;
    private final RandomValues random = new RandomValues();

    NewValues(Catalog catalog, Secrets secrets) {
        this.catalog = catalog;
        this.marks = new Marks(secrets);
    }

    Marks marks() {
        return marks;
    }

    /** The new value; an empty field stays empty, so that nothing is invented where nothing was. */
    @Nullable
    Object of(Field field, Strategy strategy, @Nullable Object old) {
        if (old == null && strategy.kind() != Strategy.Kind.CUSTOM) {
            return null;
        }
        if (marks.isErased(field, old)) {
            return old;
        }
        return switch (strategy.kind()) {
            case CLEAR -> null;
            case CONSTANT ->
                Constants.read(with(strategy), field.type())
                        .orElseThrow(() -> new GdprException("The constant of '" + field.path()
                                + "' is no value of its type. See catalog().verify()."));
            case PSEUDONYM -> marks.pseudonym(Objects.requireNonNull(old));
            case GENERALISE -> Granularity.apply(with(strategy), Objects.requireNonNull(old));
            case RANDOM -> random(field);
            case KEEP -> old;
            case CUSTOM -> custom(field, with(strategy), old);
        };
    }

    private Object random(Field field) {
        Object drawn = random.next(field);
        return Objects.requireNonNullElse(marks.marked(drawn), drawn);
    }

    private @Nullable Object custom(Field field, String name, @Nullable Object old) {
        FieldEraser eraser = catalog.strategy(name)
                .orElseThrow(() -> new GdprException("There is no strategy registered under the name '" + name + "'."));
        try {
            return eraser.erase(old);
        } catch (RuntimeException e) {
            // Its message and cause may hold the value.
            throw new GdprException("The strategy '" + name + "' failed on '" + field.path() + "' with "
                    + e.getClass().getSimpleName() + ".");
        }
    }

    private static String with(Strategy strategy) {
        return Objects.requireNonNullElse(strategy.with(), "");
    }
}
