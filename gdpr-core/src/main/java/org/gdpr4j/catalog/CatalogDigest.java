package org.gdpr4j.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.gdpr4j.problem.GdprException;

/** A short digest of all that a catalog says, the same in every process. */
final class CatalogDigest {

    private static final int CHARACTERS = 16;

    private CatalogDigest() {}

    static String of(Catalog catalog) {
        StringBuilder text = new StringBuilder();
        for (RecordType record : all(catalog)) {
            line(
                    text,
                    "record",
                    record.name(),
                    record.subject(),
                    record.controller(),
                    record.tables(),
                    record.whenErased());
            record.fields().forEach(field -> field(text, field));
            record.links().forEach(link -> link(text, link));
            record.retention()
                    .forEach(rule -> line(
                            text,
                            "retain",
                            rule.atLeast(),
                            rule.from(),
                            rule.basis(),
                            rule.law(),
                            rule.condition().toText()));
        }
        catalog.purposes().forEach(purpose -> line(text, "purpose", purpose));
        catalog.controllers().forEach(controller -> line(text, "controller", controller));
        return digest(text);
    }

    private static List<RecordType> all(Catalog catalog) {
        List<RecordType> all = new ArrayList<>(catalog.records());
        all.addAll(catalog.own());
        return all;
    }

    private static void field(StringBuilder text, Field field) {
        line(
                text,
                "field",
                field.path(),
                field.type().getSimpleName(),
                field.collection(),
                new TreeSet<>(field.traits()),
                field.columns(),
                field.strategy(),
                field.identifies());
        if (field.classification() instanceof Classification.Personal personal) {
            line(text, personal.category(), personal.origin(), personal.of(), new TreeSet<>(personal.purposes()));
        } else {
            line(text, field.classification());
        }
    }

    private static void link(StringBuilder text, Link link) {
        line(
                text,
                "link",
                link.name(),
                link.kind(),
                new TreeSet<>(link.targets()),
                link.columns(),
                link.role(),
                link.onLeave(),
                new TreeSet<>(link.hides()),
                link.condition().toText(),
                link.by());
    }

    private static void line(StringBuilder text, @org.jspecify.annotations.Nullable Object... parts) {
        for (Object part : parts) {
            text.append(part).append('\u001f');
        }
        text.append('\n');
    }

    private static String digest(CharSequence text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new GdprException("This Java runtime has no SHA-256.", e);
        }
    }
}
