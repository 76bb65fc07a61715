package org.gdpr4j.catalog;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.IdentifierType;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of this package into what they say. */
final class AnnotationReader {

    private AnnotationReader() {}

    /**
     * What the annotations of a member say.
     *
     * @param clashes hears what they say twice, differently
     * @param invalid hears what cannot be read
     */
    static Said.OfField field(AnnotatedElement element, List<String> clashes, List<String> invalid) {
        clashes(element, clashes);
        Identifies identifies = element.getAnnotation(Identifies.class);
        return new Said.OfField(
                classification(element),
                strategy(element, invalid),
                identifies == null ? null : identifies.value(),
                link(element, invalid));
    }

    static Said.OfType type(Class<?> type) {
        DataSubject subject = type.getAnnotation(DataSubject.class);
        ControlledBy controller = type.getAnnotation(ControlledBy.class);
        WhenErased whenErased = type.getAnnotation(WhenErased.class);
        List<Said.OfRetention> retention = Arrays.stream(type.getAnnotationsByType(Retain.class))
                .map(it -> new Said.OfRetention(it.atLeast(), it.from(), it.basis(), it.law(), it.condition()))
                .toList();
        return new Said.OfType(
                subject == null ? null : subject.value(),
                controller == null ? null : controller.value(),
                classification(type),
                whenErased == null ? null : whenErased.value(),
                retention,
                Map.of());
    }

    /** Whether the element carries this annotation, for rules that speak for all fields so marked. */
    static boolean carries(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return element.isAnnotationPresent(annotation);
    }

    private static @Nullable Classification classification(AnnotatedElement element) {
        PersonalData personal = element.getAnnotation(PersonalData.class);
        if (personal != null) {
            return new Classification.Personal(
                    personal.value(), personal.origin(), personal.of(), Set.of(personal.purposes()));
        }
        NotPersonal not = element.getAnnotation(NotPersonal.class);
        return not == null ? null : new Classification.NotPersonal(not.value());
    }

    private static void clashes(AnnotatedElement element, List<String> clashes) {
        if (element.isAnnotationPresent(PersonalData.class) && element.isAnnotationPresent(NotPersonal.class)) {
            clashes.add("classification");
        }
        if (Stream.of(OwnedBy.class, AccessedBy.class, Refers.class)
                        .filter(element::isAnnotationPresent)
                        .count()
                > 1) {
            clashes.add("link");
        }
    }

    private static @Nullable Strategy strategy(AnnotatedElement element, List<String> invalid) {
        Erase erase = element.getAnnotation(Erase.class);
        try {
            return erase == null ? null : new Strategy(erase.value(), erase.with());
        } catch (GdprException e) {
            invalid.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static Said.@Nullable OfLink link(AnnotatedElement element, List<String> invalid) {
        OwnedBy owned = element.getAnnotation(OwnedBy.class);
        if (owned != null) {
            return new Said.OfLink(
                    Role.OWNER,
                    owned.onLeave(),
                    Set.of(owned.hides()),
                    owned.condition(),
                    only(owned.by(), invalid),
                    owned.subject());
        }
        AccessedBy accessed = element.getAnnotation(AccessedBy.class);
        if (accessed != null) {
            return new Said.OfLink(
                    Role.ACCESSOR,
                    accessed.onLeave(),
                    Set.of(accessed.hides()),
                    accessed.condition(),
                    only(accessed.by(), invalid),
                    accessed.subject());
        }
        return element.isAnnotationPresent(Refers.class)
                ? new Said.OfLink(Role.REFERENCE, OnLeave.UNLINK, Set.of(), "", null, "")
                : null;
    }

    private static @Nullable IdentifierType only(IdentifierType[] types, List<String> invalid) {
        if (types.length > 1) {
            invalid.add("A value is compared as one type of identifier, not as several.");
        }
        return types.length == 0 ? null : types[0];
    }
}
