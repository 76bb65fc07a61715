package org.gdpr4j.catalog;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.subject.Controller;

/**
 * What the application declares outside its entities: purposes, controllers, strategies of its own, and the fluent twin of
 * the annotations for classes that it cannot edit. Immutable.
 */
public final class Declarations {

    private final Map<String, Purpose> purposes;
    private final Map<String, Controller> controllers;
    private final Map<String, FieldEraser> strategies;
    private final Map<Class<?>, Said.OfType> types;
    private final Map<Class<? extends Annotation>, Said.OfField> annotated;

    private Declarations(Builder builder) {
        purposes = Map.copyOf(builder.purposes);
        controllers = Map.copyOf(builder.controllers);
        strategies = Map.copyOf(builder.strategies);
        types = Map.copyOf(builder.types);
        annotated = Map.copyOf(builder.annotated);
    }

    /** Nothing beyond the annotations. */
    public static Declarations none() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    Map<String, Purpose> purposes() {
        return purposes;
    }

    Map<String, Controller> controllers() {
        return controllers;
    }

    Map<String, FieldEraser> strategies() {
        return strategies;
    }

    Map<Class<?>, Said.OfType> types() {
        return types;
    }

    Map<Class<? extends Annotation>, Said.OfField> annotated() {
        return annotated;
    }

    /** Collects declarations; the same name or type twice is refused. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Purpose> purposes = new LinkedHashMap<>();
        private final Map<String, Controller> controllers = new LinkedHashMap<>();
        private final Map<String, FieldEraser> strategies = new LinkedHashMap<>();
        private final Map<Class<?>, Said.OfType> types = new LinkedHashMap<>();
        private final Map<Class<? extends Annotation>, Said.OfField> annotated = new LinkedHashMap<>();

        private Builder() {}

        public Builder purpose(Purpose purpose) {
            once(purposes.put(purpose.name(), purpose), "The purpose '" + purpose.name() + "'");
            return this;
        }

        /** Declares a controller; its zone is the one in which its periods are counted. */
        public Builder controller(Controller controller) {
            once(
                    controllers.put(controller.id().value(), controller),
                    "The controller '" + controller.id().value() + "'");
            return this;
        }

        /** Registers a strategy of one's own under the name that {@link Strategy#custom} refers to. */
        public Builder strategy(String name, FieldEraser eraser) {
            once(strategies.put(name, eraser), "The strategy '" + name + "'");
            return this;
        }

        /** Says something of an entity, a mapped superclass or an embeddable. */
        public Builder on(Class<?> type, UnaryOperator<TypeDeclaration> what) {
            once(types.put(type, what.apply(new TypeDeclaration()).said()), "The type " + type.getSimpleName());
            return this;
        }

        /** Says the same of every member that carries this annotation. */
        public Builder onAnnotated(Class<? extends Annotation> annotation, UnaryOperator<FieldDeclaration> what) {
            once(
                    annotated.put(annotation, what.apply(new FieldDeclaration()).said()),
                    "The annotation @" + annotation.getSimpleName());
            return this;
        }

        public Declarations build() {
            return new Declarations(this);
        }

        private static void once(@org.jspecify.annotations.Nullable Object previous, String what) {
            if (previous != null) {
                throw new GdprException(what + " is declared twice. Put both declarations together.");
            }
        }
    }
}
