package org.gdpr4j.catalog;

import java.lang.reflect.AnnotatedElement;
import java.util.List;

/**
 * Where a declaration for an attribute may stand: a member of the entity, of a mapped superclass or of an embeddable.
 *
 * @param owner the class that declares the member
 * @param member the attribute's name in that class
 * @param elements its field, getter and record component, as far as they exist
 */
public record DeclaredAt(Class<?> owner, String member, List<AnnotatedElement> elements) {

    public DeclaredAt {
        elements = List.copyOf(elements);
    }
}
