package org.gdpr4j.notice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * What a version tells, apart from its words: all that Art. 13 and 14 list. Null is what nobody has said yet; an empty list
 * says that there is none. Immutable.
 *
 * @param contact who answers for it; null while nobody has said
 * @param purposes each by another name; at least one
 * @param recipients recipients or categories of them
 * @param periods how long what is kept
 * @param rights those that the text tells of
 * @param requirement whether the person must give the data; of no meaning under Art. 14
 */
public record NoticeContent(
        Audience audience,
        NoticeOrigin origin,
        @Nullable ControllerContact contact,
        List<NoticePurpose> purposes,
        @Nullable List<String> recipients,
        @Nullable List<Transfer> transfers,
        List<StoragePeriod> periods,
        Set<PersonRight> rights,
        @Nullable Requirement requirement,
        @Nullable List<AutomatedDecision> automatedDecisions) {

    /** @throws GdprException when there is no purpose, or one twice */
    public NoticeContent(
            Audience audience,
            NoticeOrigin origin,
            @Nullable ControllerContact contact,
            List<NoticePurpose> purposes,
            @Nullable List<String> recipients,
            @Nullable List<Transfer> transfers,
            List<StoragePeriod> periods,
            Set<PersonRight> rights,
            @Nullable Requirement requirement,
            @Nullable List<AutomatedDecision> automatedDecisions) {
        this.audience = Objects.requireNonNull(audience, "audience");
        this.origin = Objects.requireNonNull(origin, "origin");
        this.contact = contact;
        this.purposes = List.copyOf(purposes);
        this.recipients = recipients == null ? null : List.copyOf(recipients);
        this.transfers = transfers == null ? null : List.copyOf(transfers);
        this.periods = List.copyOf(periods);
        this.rights = ordered(rights);
        this.requirement = requirement;
        this.automatedDecisions = automatedDecisions == null ? null : List.copyOf(automatedDecisions);
        if (purposes.isEmpty()) {
            throw new GdprException("A notice tells at least one purpose.");
        }
        Set<String> names = new HashSet<>();
        for (NoticePurpose purpose : purposes) {
            if (!names.add(purpose.name())) {
                throw new GdprException("The purpose '" + purpose.name() + "' stands twice in the notice.");
            }
        }
    }

    /** What is told of this purpose, if anything is. */
    public Optional<NoticePurpose> purpose(String name) {
        return purposes.stream().filter(purpose -> purpose.name().equals(name)).findFirst();
    }

    private static Set<PersonRight> ordered(Set<PersonRight> rights) {
        Set<PersonRight> all = EnumSet.noneOf(PersonRight.class);
        all.addAll(rights);
        return Collections.unmodifiableSet(all);
    }
}
