package org.gdpr4j.jpa.eclipselink;

import java.lang.invoke.MethodType;
import java.sql.Blob;
import java.sql.Clob;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.SerializedObjectConverter;
import org.eclipse.persistence.mappings.converters.TypeConversionConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping.Codec;
import org.jspecify.annotations.Nullable;

/** Single values and how they are stored. */
final class EclipseLinkValues {

    private EclipseLinkValues() {}

    static AttributeMapping attribute(
            EclipseLinkModel model,
            String path,
            AbstractDirectMapping mapping,
            String table,
            boolean key,
            boolean generated,
            @Nullable String collection) {
        Class<?> type = boxed(mapping.getAttributeClassification());
        return attribute(
                model,
                path,
                type,
                table,
                mapping.getField(),
                new Stored(key, generated, collection, mapping.getConverter()));
    }

    /** What else is known of a value. */
    record Stored(
            boolean key,
            boolean generated,
            @Nullable String collection,
            @Nullable Converter converter) {}

    static AttributeMapping attribute(
            EclipseLinkModel model, String path, Class<?> type, String table, DatabaseField field, Stored stored) {
        return new AttributeMapping(
                path,
                type,
                table,
                field.getName(),
                stored.key(),
                stored.generated(),
                large(field, stored.converter()),
                stored.collection(),
                codec(model.session(), type, stored.converter()));
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static boolean large(DatabaseField field, @Nullable Converter converter) {
        Class<?> data = converter instanceof TypeConversionConverter it ? it.getDataClass() : field.getType();
        return data != null && (Clob.class.isAssignableFrom(data) || Blob.class.isAssignableFrom(data));
    }

    private static Codec codec(Session session, Class<?> type, @Nullable Converter converter) {
        if (converter == null
                || converter instanceof TypeConversionConverter
                || converter instanceof SerializedObjectConverter
                || type == UUID.class) {
            return Codec.NONE;
        }
        return new Converting(type, converter, session);
    }

    /** Applies EclipseLink's own conversion, both ways; enums by name. */
    private record Converting(Class<?> type, Converter converter, Session session) implements Codec {

        @Override
        public @Nullable Object toAttribute(@Nullable Object stored) {
            Object value = converter.convertDataValueToObjectValue(stored, session);
            return value instanceof Enum<?> constant ? constant.name() : value;
        }

        @Override
        public @Nullable Object toStored(@Nullable Object attribute) {
            return converter.convertObjectValueToDataValue(constant(attribute), session);
        }

        private @Nullable Object constant(@Nullable Object attribute) {
            if (attribute instanceof String name && type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    if (((Enum<?>) constant).name().equals(name)) {
                        return constant;
                    }
                }
                throw new IllegalArgumentException("Not a constant of " + type.getName());
            }
            return attribute;
        }
    }
}
