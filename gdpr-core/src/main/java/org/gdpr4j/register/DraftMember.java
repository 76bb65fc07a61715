package org.gdpr4j.register;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.regex.Pattern;
import org.gdpr4j.catalog.DeclaredAt;

/**
 * One line of a draft.
 *
 * @param place where it is to be declared
 * @param annotation the annotations, or empty when a person must decide first
 * @param fluent the calls on the fluent twin, or empty
 * @param note why, or what else is possible; may be empty
 */
record DraftMember(DeclaredAt place, String annotation, String fluent, String note) {

    private static final Pattern QUALIFIER = Pattern.compile("[\\w.$]*[.$](?=\\w)");

    /** The member as it stands in the class: {@code String email;} or {@code String getEmail()}. */
    String java() {
        for (AnnotatedElement element : place.elements()) {
            if (element instanceof java.lang.reflect.Field field) {
                return simple(field.getGenericType()) + " " + field.getName() + ";";
            }
            if (element instanceof Method method) {
                return simple(method.getGenericReturnType()) + " " + ((Member) method).getName() + "()";
            }
            if (element instanceof RecordComponent component) {
                return simple(component.getGenericType()) + " " + component.getName();
            }
        }
        return place.member() + ";";
    }

    private static String simple(Type type) {
        return QUALIFIER.matcher(type.getTypeName()).replaceAll("");
    }
}
