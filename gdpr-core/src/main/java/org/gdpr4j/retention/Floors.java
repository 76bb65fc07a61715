package org.gdpr4j.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.condition.Truth;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * How long laws and contracts keep rows, judged at one instant for all of them. Users get it from {@link Retention#floors()};
 * it reads nothing but, at most once, the database's time. Not thread-safe.
 *
 * <p>A start that is not known keeps the row, and so does a condition that is neither true nor false. The floor lasts through
 * the day that lies so many years, months and days after the day of the start (Regulation 1182/71, Art. 3(2)(c)), in the
 * controller's zone; when that day has run out, the row may go. It has run out when both the node's clock and the
 * database's say so: a clock that is ahead deletes nothing.
 */
public final class Floors {

    private final Catalog catalog;
    private final Instant node;
    private final Supplier<Instant> earlier;
    private @Nullable Instant both;

    /** @param earlier the earlier of the node's time and the database's; asked when a floor has ended by the node's */
    Floors(Catalog catalog, Instant node, Supplier<Instant> earlier) {
        this.catalog = catalog;
        this.node = node;
        this.earlier = earlier;
    }

    /**
     * The floor under this row that lasts longest, or empty when it may go. Joins the caller's transaction when a floor has
     * ended.
     */
    public Optional<Keeping> of(RecordType record, Row row) {
        if (record.retention().isEmpty()) {
            return Optional.empty();
        }
        return record.retention().stream()
                .filter(rule -> rule.condition().evaluate(row.values()::get) != Truth.FALSE)
                .flatMap(rule -> keeping(record, rule, row).stream())
                .max(Comparator.comparing(Keeping::until, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private Optional<Keeping> keeping(RecordType record, RetentionRule rule, Row row) {
        ZoneId zone = catalog.zone(record);
        LocalDate start = day(row.values().get(rule.from()), zone);
        String reason = "kept at least " + rule.atLeast() + " from " + rule.from();
        if (start == null) {
            return Optional.of(keeping(rule, reason + ", which is empty here", null));
        }
        // A period of years ends with the expiry of its last day (Regulation 1182/71, Art. 3(2)(c)).
        Instant until =
                start.plus(rule.atLeast()).plusDays(1).atStartOfDay(zone).toInstant();
        return node.isBefore(until) || both().isBefore(until)
                ? Optional.of(keeping(rule, reason, until))
                : Optional.empty();
    }

    private Instant both() {
        if (both == null) {
            both = earlier.get();
        }
        return both;
    }

    private static Keeping keeping(RetentionRule rule, String reason, @Nullable Instant until) {
        return new Keeping(RecordState.RETAINED, reason, rule.law(), until, article(rule.basis()));
    }

    /** The exception of Art. 17(3) that such a floor rests on, or else the ground on which the data are still needed. */
    private static String article(LawfulBasis basis) {
        return switch (basis) {
            case LEGAL_OBLIGATION, PUBLIC_TASK -> "17(3)(b)";
            case LEGITIMATE_INTERESTS -> "17(3)(e)";
            case CONSENT, CONTRACT, VITAL_INTERESTS -> basis.article();
        };
    }

    private static @Nullable LocalDate day(@Nullable Object start, ZoneId zone) {
        if (start instanceof LocalDate date) {
            return date;
        }
        if (start instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        return start instanceof Instant instant ? instant.atZone(zone).toLocalDate() : null;
    }
}
