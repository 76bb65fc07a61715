package org.gdpr4j.jpa.generated;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Writes rows through the generated entities. */
final class Filler {

    private final Vector vector;
    private final Map<String, Class<?>> classes;
    private long number;

    Filler(Vector vector, Map<String, Class<?>> classes) {
        this.vector = vector;
        this.classes = classes;
    }

    void fill(EntityManagerFactory factory, DataSet data) {
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            for (Spec row : data.rows()) {
                row.entity(entity(row));
                manager.persist(row.entity());
            }
            manager.getTransaction().commit();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object entity(Spec row) throws ReflectiveOperationException {
        Object entity = make(row.type());
        if (row.item() && vector.is(Feature.KEY, "ID_CLASS", "EMBEDDED_ID", "MAPS_ID")) {
            key(entity);
        }
        for (Map.Entry<String, Object> value : row.values().entrySet()) {
            value(entity, value.getKey(), value.getValue(), row);
        }
        for (Map.Entry<String, Spec> link : row.links().entrySet()) {
            if (!link.getKey().equals("byValue")) {
                set(entity, link.getKey(), link.getValue().entity());
            }
        }
        if (!row.owners().isEmpty()) {
            set(
                    entity,
                    "owners",
                    new HashSet<>(row.owners().stream().map(Spec::entity).toList()));
        }
        return entity;
    }

    private void key(Object entity) throws ReflectiveOperationException {
        Object key = vector.is(Feature.KEY, "ID_CLASS") ? entity : make("ItemKey");
        if (!vector.is(Feature.KEY, "MAPS_ID")) {
            set(key, "part", 7L);
        }
        set(key, "num", ++number);
        if (key != entity) {
            set(entity, "id", key);
        }
    }

    private void value(Object entity, String path, Object value, Spec row) throws ReflectiveOperationException {
        if (path.equals("place.zip")) {
            return;
        }
        if (path.startsWith("place.")) {
            set(entity, "place", place(value, row));
        } else if (path.equals("extras") && vector.is(Feature.COLLECTION, "EMBEDDABLE")) {
            List<Object> extras = new ArrayList<>();
            for (Object text : (List<?>) value) {
                Object extra = make("Extra");
                set(extra, "note", text);
                set(extra, "kind", "extra");
                extras.add(extra);
            }
            set(entity, path, extras);
        } else {
            set(entity, path, value);
        }
    }

    private Object place(Object city, Spec row) throws ReflectiveOperationException {
        Object zip = row.values().get("place.zip");
        if (vector.is(Feature.EMBEDDABLE, "RECORD")) {
            return type("Place").getDeclaredConstructors()[0].newInstance(city, zip);
        }
        Object place = make("Place");
        set(place, "zip", zip);
        if (vector.is(Feature.EMBEDDABLE, "NESTED")) {
            Object spot = make("Spot");
            set(spot, "city", city);
            set(place, "spot", spot);
        } else {
            set(place, "city", city);
        }
        return place;
    }

    private Class<?> type(String name) {
        return classes.get(ModelSource.PACKAGE + "." + name);
    }

    private Object make(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = type(name).getDeclaredConstructor();
        return constructor.newInstance();
    }

    private static void set(Object target, String name, Object value) throws ReflectiveOperationException {
        for (Class<?> type = target.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    field.set(target, value);
                    return;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
