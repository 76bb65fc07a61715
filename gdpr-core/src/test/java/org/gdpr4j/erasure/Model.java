package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.FieldEraser;
import org.gdpr4j.catalog.RecordShape;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Structure;

/** Records made by hand: what a mapping would give, and what is declared of it. */
final class Model {

    static final class A {}

    static final class B {}

    static final class C {}

    static final class D {}

    static final class E {}

    static final class F {}

    static final class G {}

    static final class H {}

    static final class I {}

    static final class J {}

    private static final List<Class<?>> TYPES =
            List.of(A.class, B.class, C.class, D.class, E.class, F.class, G.class, H.class, I.class, J.class);

    private final Map<String, ModelRecord> records = new LinkedHashMap<>();
    private final Map<String, FieldEraser> strategies = new LinkedHashMap<>();

    /** The record of this name, with a generated number as its key. */
    ModelRecord record(String name) {
        return records.computeIfAbsent(
                name, it -> new ModelRecord(it, TYPES.get(records.size())).key("id", Long.class));
    }

    /** The record of this name, without a key yet. */
    ModelRecord keyless(String name) {
        return records.computeIfAbsent(name, it -> new ModelRecord(it, TYPES.get(records.size())));
    }

    Model strategy(String name, FieldEraser eraser) {
        strategies.put(name, eraser);
        return this;
    }

    Catalog catalog() {
        Declarations.Builder declarations = Declarations.builder();
        strategies.forEach(declarations::strategy);
        List<RecordShape> shapes = new ArrayList<>();
        List<Schema.Table> tables = new ArrayList<>();
        for (ModelRecord record : records.values()) {
            shapes.add(record.shape());
            tables.add(record.table());
            declarations.on(record.type(), record.said());
        }
        Structure structure = new Structure(shapes, new Schema(tables));
        return Catalog.of(() -> structure, declarations.build());
    }

    static <T> UnaryOperator<T> nothing() {
        return it -> it;
    }
}
