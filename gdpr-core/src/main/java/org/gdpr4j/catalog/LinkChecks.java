package org.gdpr4j.catalog;

import java.util.List;

/** Does every link to persons say what it means, and can it do what it says? */
final class LinkChecks {

    private final Catalog catalog;
    private final Verification.Findings findings;

    LinkChecks(Catalog catalog, Verification.Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check(RecordType record) {
        List<Link> owners = record.owners();
        for (Link link : record.links()) {
            if (link.role() == Role.UNDECLARED) {
                undeclared(record, link);
            } else {
                declared(record, link, owners);
            }
        }
        boolean alwaysOwned =
                record.subject() != null || owners.stream().anyMatch(link -> !link.nullable() || manyValued(link));
        if (!owners.isEmpty() && !alwaysOwned) {
            findings.warning(
                    Problem.Kind.NULLABLE_PATH,
                    record.name(),
                    owners.get(0).name(),
                    "Every link to an owner may be empty, so rows can exist that belong to nobody and are never found.",
                    "Make one of them NOT NULL, or know that such rows hold no personal data.");
        }
    }

    private void undeclared(RecordType record, Link link) {
        boolean toPersons = link.targets().stream().anyMatch(catalog::leadsToPersons);
        if (toPersons && !link.mappedBy()) {
            findings.error(
                    Problem.Kind.UNDECLARED_LINK,
                    record,
                    link.name(),
                    "It leads to records of persons, and nothing says what it means.",
                    "Add @OwnedBy, @AccessedBy or @Refers.");
        }
    }

    private void declared(RecordType record, Link link, List<Link> owners) {
        boolean severalOwners = owners.size() > 1 || manyValued(link);
        if (link.role() == Role.OWNER && severalOwners && link.onLeave() == OnLeave.UNDECLARED) {
            findings.error(
                    Problem.Kind.ON_LEAVE_MISSING,
                    record,
                    link.name(),
                    "The record can have several owners, and nothing says what happens when this one leaves.",
                    "Add onLeave = DELETE, DETACH or UNLINK.");
        }
        if (link.role() == Role.ACCESSOR
                && (link.onLeave() == OnLeave.DELETE || link.onLeave() == OnLeave.UNDECLARED)) {
            findings.error(
                    Problem.Kind.INVALID_DECLARATION,
                    record,
                    link.name(),
                    "Who may only see a record cannot take it away.",
                    "Let onLeave be UNLINK or DETACH, or declare the person an owner.");
        }
        boolean emptied = link.onLeave() == OnLeave.UNLINK
                || link.onLeave() == OnLeave.DETACH
                || (link.role() == Role.OWNER && record.whenErased() == RecordStrategy.DETACH);
        boolean inRow = link.kind() == LinkKind.TO_ONE || link.kind() == LinkKind.BY_VALUE;
        boolean neverEmptied = link.role() == Role.REFERENCE
                && (link.targets().stream().noneMatch(catalog::leadsToPersons) || diesWithIt(record, link));
        if (emptied && inRow && !link.nullable() && !neverEmptied) {
            findings.error(
                    Problem.Kind.LINK_CANNOT_BE_EMPTIED,
                    record,
                    link.name(),
                    "It would have to be emptied when the person leaves, but its column is NOT NULL.",
                    "Make the column nullable, or let the record be deleted.");
        }
        if (link.kind() == LinkKind.BY_VALUE
                && emptied
                && record.field(link.name()).filter(it -> it.is(Trait.KEY)).isPresent()) {
            findings.error(
                    Problem.Kind.LINK_CANNOT_BE_EMPTIED,
                    record,
                    link.name(),
                    "It would have to be emptied when the person leaves, but it is the key.",
                    "Give the record a surrogate key, or let it be deleted.");
        }
    }

    /** Whether it can lead to several at once, for instance to the members of a group. */
    private static boolean manyValued(Link link) {
        return link.kind() == LinkKind.TO_MANY || link.kind() == LinkKind.JOIN_TABLE;
    }

    /** A reference from a join entity to what its owners own: both go together. */
    private boolean diesWithIt(RecordType record, Link link) {
        return link.targets().stream()
                .flatMap(target -> catalog.find(target).stream())
                .flatMap(target -> target.owners().stream())
                .anyMatch(owner -> owner.kind() == LinkKind.TO_MANY
                        && owner.targets().contains(record.name())
                        && link.name().equals(owner.inverse()));
    }
}
