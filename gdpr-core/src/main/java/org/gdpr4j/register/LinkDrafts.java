package org.gdpr4j.register;

import java.util.Optional;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.DeclaredAt;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;

/** What an undeclared link could say. */
final class LinkDrafts {

    private static final String CHOICE = "/* DELETE, DETACH or UNLINK? */";

    private final Catalog catalog;
    private final Suspects suspects;
    private final Ways ways;

    LinkDrafts(Catalog catalog, Suspects suspects, Ways ways) {
        this.catalog = catalog;
        this.suspects = suspects;
        this.ways = ways;
    }

    Optional<DraftMember> draft(RecordType record, Link link, DeclaredAt place) {
        if (toPersons(link)) {
            return Optional.of(direct(record, link, place));
        }
        Optional<Way> onward = link.targets().stream()
                .flatMap(target -> ways.of(target).stream())
                .filter(way -> !way.steps().isEmpty())
                .findFirst();
        return onward.map(way -> chain(record, link, place, way));
    }

    private DraftMember direct(RecordType record, Link link, DeclaredAt place) {
        if (suspects.person(record.name()).isPresent()) {
            return new DraftMember(
                    place, "@Refers", ".refers()", "from person to person; or @OwnedBy if it lives and dies with them");
        }
        long persons = record.links().stream()
                .filter(it -> !it.mappedBy() && toPersons(it))
                .count();
        if (persons == 1 && link.kind() == LinkKind.TO_ONE) {
            return new DraftMember(place, "@OwnedBy", ".ownedBy()", "");
        }
        return new DraftMember(
                place,
                "@OwnedBy(onLeave = " + CHOICE + ")",
                ".ownedBy().onLeave(" + CHOICE + ")",
                "of several persons; or @AccessedBy: may only see it; or @Refers: says nothing about whose it is");
    }

    private DraftMember chain(RecordType record, Link link, DeclaredAt place, Way way) {
        boolean holdsSomething = record.fields().stream()
                .anyMatch(field ->
                        field.personal() || suspects.category(record, field).isPresent());
        boolean onlyWay =
                record.links().stream().filter(it -> !it.mappedBy()).allMatch(it -> it.equals(link) || !leads(it));
        String onward = "leads on to " + way.person().withArticle() + " through " + String.join(", then ", way.steps());
        return holdsSomething && onlyWay && suspects.person(record.name()).isEmpty()
                ? new DraftMember(place, "@OwnedBy", ".ownedBy()", onward)
                : new DraftMember(place, "", "", "@OwnedBy or @Refers? It " + onward);
    }

    private boolean leads(Link link) {
        return link.targets().stream().anyMatch(target -> !ways.of(target).isEmpty());
    }

    private boolean toPersons(Link link) {
        return link.targets().stream()
                .filter(target -> catalog.find(target).isPresent())
                .anyMatch(target -> suspects.person(target).isPresent());
    }
}
