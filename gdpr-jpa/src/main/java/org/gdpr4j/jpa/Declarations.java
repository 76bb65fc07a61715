package org.gdpr4j.jpa;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gdpr4j.catalog.DeclaredAt;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members where annotations for an attribute may stand. JPA's metamodel names only the field or only the
 * getter, and never the record component; a declaration may stand on any of them.
 */
final class Declarations {

    private static final String KEY = "key";

    private final Metamodel metamodel;

    Declarations(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    /** A step of a path: the member, and the type that the next step belongs to. */
    private record Step(
            DeclaredAt at, Class<?> next, @Nullable Class<?> key) {}

    /** The members along the path, the innermost first. */
    List<DeclaredAt> of(Class<?> entity, String path) {
        List<DeclaredAt> members = new ArrayList<>();
        Class<?> type = entity;
        Class<?> keys = null;
        for (String name : path.split("\\.", -1)) {
            if (keys != null && name.equals(KEY)) {
                type = keys;
                keys = null;
                continue;
            }
            Step step = step(type, name);
            if (step == null) {
                break;
            }
            members.add(step.at());
            type = step.next();
            keys = step.key();
        }
        Collections.reverse(members);
        return members;
    }

    private @Nullable Step step(Class<?> type, String name) {
        Attribute<?, ?> attribute = attribute(type, name);
        if (attribute != null && attribute.getJavaMember() != null) {
            Class<?> owner = attribute.getJavaMember().getDeclaringClass();
            Class<?> next = attribute instanceof PluralAttribute<?, ?, ?> plural
                    ? plural.getElementType().getJavaType()
                    : attribute.getJavaType();
            Class<?> key = attribute instanceof MapAttribute<?, ?, ?> map ? map.getKeyJavaType() : null;
            return new Step(new DeclaredAt(owner, name, elements(owner, name)), next, key);
        }
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            List<AnnotatedElement> elements = elements(owner, name);
            if (!elements.isEmpty()) {
                Class<?> next = elements.get(0) instanceof Field field
                        ? field.getType()
                        : ((Method) elements.get(0)).getReturnType();
                return new Step(new DeclaredAt(owner, name, elements), next, null);
            }
        }
        return null;
    }

    private @Nullable Attribute<?, ?> attribute(Class<?> type, String name) {
        try {
            ManagedType<?> managed = metamodel.managedType(type);
            return managed.getAttribute(name);
        } catch (IllegalArgumentException unknownToJpa) {
            return null;
        }
    }

    private static List<AnnotatedElement> elements(Class<?> owner, String name) {
        List<AnnotatedElement> elements = new ArrayList<>();
        for (Field field : owner.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                elements.add(field);
            }
        }
        for (Method method : owner.getDeclaredMethods()) {
            if (isGetter(owner, method, name)) {
                elements.add(method);
            }
        }
        if (owner.isRecord()) {
            for (RecordComponent component : owner.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    elements.add(component);
                }
            }
        }
        return elements;
    }

    private static boolean isGetter(Class<?> owner, Method method, String name) {
        if (method.getParameterCount() > 0 || method.getReturnType() == void.class || method.isSynthetic()) {
            return false;
        }
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return method.getName().equals("get" + capitalised)
                || method.getName().equals("is" + capitalised)
                || (owner.isRecord() && method.getName().equals(name));
    }
}
