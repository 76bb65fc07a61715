package org.gdpr4j.catalog;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.subject.IdentifierType;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of this package into what they say. */
final class AnnotationReader {

    private AnnotationReader() {}

    static Said.OfField field(AnnotatedElement element) {
        Erase erase = element.getAnnotation(Erase.class);
        Identifies identifies = element.getAnnotation(Identifies.class);
        return new Said.OfField(
                classification(element),
                erase == null ? null : new Strategy(erase.value(), erase.with()),
                identifies == null ? null : identifies.value(),
                link(element));
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

    private static Said.@Nullable OfLink link(AnnotatedElement element) {
        OwnedBy owned = element.getAnnotation(OwnedBy.class);
        if (owned != null) {
            return new Said.OfLink(
                    Role.OWNER,
                    owned.onLeave(),
                    Set.of(owned.hides()),
                    owned.condition(),
                    only(owned.by()),
                    owned.subject());
        }
        AccessedBy accessed = element.getAnnotation(AccessedBy.class);
        if (accessed != null) {
            return new Said.OfLink(
                    Role.ACCESSOR,
                    accessed.onLeave(),
                    Set.of(accessed.hides()),
                    accessed.condition(),
                    only(accessed.by()),
                    accessed.subject());
        }
        return element.isAnnotationPresent(Refers.class)
                ? new Said.OfLink(Role.REFERENCE, OnLeave.UNLINK, Set.of(), "", null, "")
                : null;
    }

    private static @Nullable IdentifierType only(IdentifierType[] types) {
        return types.length == 0 ? null : types[0];
    }
}
