package org.gdpr4j.jpa;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gdpr4j.condition.Condition;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.ContractRule;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectKind;
import org.gdpr4j.subject.SubjectQuery;
import org.junit.jupiter.api.Test;

/** What cannot be honoured is refused when the directory is made, and named. */
class SubjectKindRefusalTest {

    private static final SubjectKind MEMBER = SubjectKind.of("member");
    private static final ContractRule CONTRACT = ContractRule.named("contract");

    @Test
    void aKindThatNobodyDeclares() {
        refused(SubjectKind.of("pirate"), "'pirate'", "member");
    }

    @Test
    void aKindThatIsDeclaredTwice() {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> ClubHouse.HIBERNATE_H2.directory(MEMBER.since("joinedAt"), MEMBER))
                .withMessageContainingAll("'member'", "twice");
    }

    @Test
    void aFieldThatIsNotThereOrHoldsNoMoment() {
        refused(MEMBER.since("joined"), "'joined'", "'Member'");
        refused(MEMBER.since("origin"), "'origin'", "'Member'", "no day");
        refused(MEMBER.source("nosuch"), "'nosuch'", "'Member'");
        refused(MEMBER.contract(CONTRACT.where("nosuch = 1")), "'contract'", "'nosuch'", "'Member'");
        refused(MEMBER.contract(CONTRACT.in("Subscription").from("state")), "'contract'", "'state'", "'Subscription'");
        refused(MEMBER.contract(CONTRACT.in("Loan").through("paidBackAt")), "'paidBackAt'", "'Loan'", "until(");
    }

    @Test
    void aRecordThatIsNotThereOrBelongsToOthers() {
        refused(MEMBER.contract(CONTRACT.in("Nosuch")), "'Nosuch'");
        refused(MEMBER.contract(CONTRACT.in("SeasonTicket")), "'contract'", "'SeasonTicket'", "@OwnedBy");
        refused(MEMBER.contract(CONTRACT.in("Loan").via("lender")), "'Loan'", "'lender'");
    }

    @Test
    void aWayThatNoStatementCanGo() {
        refused(MEMBER.contract(CONTRACT.in("Booking")), "'Booking.email'", "by value", "via(");
        refused(MEMBER.contract(CONTRACT.in("Folder")), "'Folder.", "tree", "via(");
    }

    @Test
    void contractsThatCannotBeTold() {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> MEMBER.contract(CONTRACT).contract(CONTRACT.where("honorary = true")));
        assertThatExceptionOfType(GdprException.class).isThrownBy(() -> ContractRule.named("loan agreement"));
        assertThatExceptionOfType(GdprException.class).isThrownBy(() -> CONTRACT.via("buyer"));
    }

    @Test
    void aConditionThatAsksForWhatIsNotThere() {
        SubjectQuery directory = ClubHouse.HIBERNATE_H2.directory(MEMBER);

        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> directory.each("member", Condition.parse("nosuch = 1"), person -> {}))
                .withMessageContainingAll("'nosuch'", "'Member'");
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> directory.each("member", KnownSubject.hasContract("nosuch"), person -> {}))
                .withMessageContainingAll("'nosuch'", "declared");
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> directory.find(SubjectId.of("pirate", 1L)))
                .withMessageContainingAll("'pirate'", "guest, member, seatholder, staff");
    }

    private static void refused(SubjectKind kind, String... names) {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> ClubHouse.HIBERNATE_H2.directory(kind))
                .withMessageContainingAll(names);
    }
}
