package org.gdpr4j.jpa.eclipselink;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;

/** The Java types of collections' elements and keys, which a descriptor forgets. */
final class EclipseLinkTypes {

    private final Metamodel metamodel;

    EclipseLinkTypes(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    /** The type of the elements of the collection at this path. */
    Class<?> element(Class<?> entity, String path) {
        return EclipseLinkValues.boxed(collection(entity, path).getElementType().getJavaType());
    }

    /** The type of the keys of the map at this path. */
    Class<?> key(Class<?> entity, String path) {
        return collection(entity, path) instanceof MapAttribute<?, ?, ?> map
                ? EclipseLinkValues.boxed(map.getKeyJavaType())
                : Object.class;
    }

    private PluralAttribute<?, ?, ?> collection(Class<?> entity, String path) {
        ManagedType<?> type = metamodel.managedType(entity);
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            Attribute<?, ?> step = type.getAttribute(names[i]);
            if (step instanceof SingularAttribute<?, ?> single && single.getType() instanceof ManagedType<?> next) {
                type = next;
            }
        }
        return (PluralAttribute<?, ?, ?>) type.getAttribute(names[names.length - 1]);
    }
}
