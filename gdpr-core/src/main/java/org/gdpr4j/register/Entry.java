package org.gdpr4j.register;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.catalog.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * One record on the page.
 *
 * @param record what the catalog says
 * @param area the part of the application that its class lies in
 * @param person the kind of person that each row is or perhaps is, or null
 * @param suspected categories that fields probably have, by path
 * @param ways how it leads to persons
 * @param openLinks the links that still have to say what they mean: those that lead to persons, declared or suspected
 * @param problems what is wrong with it
 */
record Entry(
        RecordType record,
        String area,
        @Nullable PersonKind person,
        Map<String, String> suspected,
        List<Way> ways,
        List<Link> openLinks,
        List<Problem> problems) {

    String name() {
        return record.name();
    }

    List<Field> personal() {
        return record.personalFields();
    }

    /** The fields that nobody classified and whose names say nothing. */
    List<Field> unclassified() {
        return record.fields().stream()
                .filter(field -> field.classification() instanceof Classification.Unclassified)
                .filter(field -> !suspected.containsKey(field.path()))
                .toList();
    }

    /** The articles that give some of its fields their own rules, declared or suspected. */
    List<String> articles() {
        Stream<String> declared = record.fields().stream()
                .map(Field::classification)
                .filter(Classification.Personal.class::isInstance)
                .map(it -> ((Classification.Personal) it).category());
        return Stream.concat(declared, suspected.values().stream())
                .map(Categories::article)
                .filter(article -> !article.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The problems that its fields and links do not already show. */
    List<Problem> otherProblems() {
        return problems.stream()
                .filter(problem -> problem.kind() != Problem.Kind.UNCLASSIFIED_FIELD)
                .toList();
    }

    boolean open() {
        return !suspected.isEmpty()
                || !unclassified().isEmpty()
                || !openLinks.isEmpty()
                || problems.stream().anyMatch(it -> it.severity() == Problem.Severity.ERROR);
    }
}
