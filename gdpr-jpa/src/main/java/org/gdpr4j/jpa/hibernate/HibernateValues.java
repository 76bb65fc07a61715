package org.gdpr4j.jpa.hibernate;

import java.lang.invoke.MethodType;
import java.sql.Blob;
import java.sql.Clob;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import java.util.UUID;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping.Codec;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.java.SerializableJavaType;
import org.jspecify.annotations.Nullable;

/** Single values and how they are stored. */
final class HibernateValues {

    private HibernateValues() {}

    static AttributeMapping attribute(
            HibernateModel model,
            EntityPersister persister,
            String path,
            BasicValuedModelPart part,
            String table,
            boolean key,
            boolean generated,
            @Nullable String collection) {
        JdbcMapping mapping = part.getJdbcMapping();
        Class<?> type = boxed(part.getJavaType().getJavaTypeClass());
        return new AttributeMapping(
                path,
                type,
                table,
                HibernateModel.unquoted(part.getSelectionExpression()),
                key,
                generated,
                mapping.getJdbcType().isLob(),
                collection,
                plain(type, mapping)
                        ? Codec.NONE
                        : new Converting(type, mapping, model.factory().getWrapperOptions()));
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** Whether the column holds the attribute's value as it is. */
    private static boolean plain(Class<?> type, JdbcMapping mapping) {
        if (mapping.getValueConverter() != null || type.isEnum()) {
            return false;
        }
        int code = mapping.getJdbcType().getDefaultSqlTypeCode();
        if (type == String.class
                || type == char[].class
                || type == Character[].class
                || Clob.class.isAssignableFrom(type)) {
            return true;
        }
        if (type == byte[].class || type == Byte[].class || Blob.class.isAssignableFrom(type)) {
            return true;
        }
        if (type == UUID.class) {
            return code == SqlTypes.UUID;
        }
        if (type == Boolean.class) {
            return code == SqlTypes.BOOLEAN || code == SqlTypes.BIT;
        }
        if (Number.class.isAssignableFrom(type)) {
            return SqlTypes.isNumericType(code);
        }
        if (Temporal.class.isAssignableFrom(type)
                || Date.class.isAssignableFrom(type)
                || Calendar.class.isAssignableFrom(type)) {
            return SqlTypes.isTemporalType(code);
        }
        return structured(code) || mapping.getJavaTypeDescriptor() instanceof SerializableJavaType;
    }

    /** What the database itself gives a structure is handed on as it is. */
    private static boolean structured(int code) {
        return code == SqlTypes.ARRAY
                || code == SqlTypes.JSON
                || code == SqlTypes.JSON_ARRAY
                || code == SqlTypes.SQLXML
                || code == SqlTypes.STRUCT
                || code == SqlTypes.VECTOR;
    }

    /** Applies Hibernate's own conversion, both ways; enums by name. */
    private record Converting(Class<?> type, JdbcMapping mapping, WrapperOptions options) implements Codec {

        @Override
        public @Nullable Object toAttribute(@Nullable Object stored) {
            if (stored == null && mapping.getValueConverter() == null) {
                return null;
            }
            Object relational = mapping.getJdbcJavaType().wrap(stored, options);
            Object domain = mapping.convertToDomainValue(relational);
            return domain instanceof Enum<?> constant ? constant.name() : domain;
        }

        @Override
        public @Nullable Object toStored(@Nullable Object attribute) {
            Object relational = mapping.convertToRelationalValue(constant(attribute));
            if (relational == null) {
                return null;
            }
            return unwrapped(mapping.getJdbcJavaType(), relational);
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

        @SuppressWarnings("unchecked") // the mapping's own type, of which the value is
        private <T> Object unwrapped(JavaType<T> java, Object value) {
            Class<?> wanted = mapping.getJdbcType().getPreferredJavaTypeClass(options);
            return wanted == null ? value : java.unwrap((T) value, wanted, options);
        }
    }
}
