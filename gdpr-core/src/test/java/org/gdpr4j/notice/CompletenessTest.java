package org.gdpr4j.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompletenessTest {

    /** Everything that Art. 13 wants, for a contract, consent and a legitimate interest. */
    static NoticeDraft complete13() {
        return said(NoticeDraft.of("privacy", 1).collectedFromThePerson()).noRequirement();
    }

    /** Everything that Art. 14 wants. */
    static NoticeDraft complete14() {
        return said(NoticeDraft.of("bought-data", 1).obtainedFrom("a register", true, "name"));
    }

    private static NoticeDraft said(NoticeDraft draft) {
        return draft.validFrom(World.START)
                .audience("customer")
                .controller("ACME", "privacy@acme.example")
                .noDataProtectionOfficer()
                .purpose(World.ORDERS)
                .purpose(World.NEWS)
                .purpose(NoticePurpose.of(World.SCORING).withInterest("not to lose money"))
                .recipients("carriers")
                .transfers(Transfer.adequate("Japan"), Transfer.under("standard clauses", "India", "on request"))
                .kept("orders", "10 years from the end of the tax period")
                .allRights()
                .noAutomatedDecisions()
                .text(new NoticeText("cs", "a", "b", "You may object."));
    }

    @Test
    void aCompleteVersionLacksNothing() {
        assertThat(Notices.completeness(complete13().version())).isEmpty();
        assertThat(Notices.completeness(complete14().version())).isEmpty();
    }

    @Test
    void aPointIsSaidInWordsWithItsArticle() {
        NoticeContent whole = complete13().version().content();
        assertThat(lacking(without(whole, PersonRight.WITHDRAWAL)))
                .extracting(MissingPoint::toString)
                .containsExactly("13(2)(c) the right to the withdrawal of consent (Art. 7(3))");
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                gap(
                        "13(1)(b)",
                        "14(1)(b)",
                        it -> with(
                                it, new ControllerContact("ACME", "x", null, null), it.recipients(), it.transfers())),
                gap("13(1)(e)", "14(1)(e)", it -> with(it, it.contact(), null, it.transfers())),
                gap("13(1)(f)", "14(1)(f)", it -> with(it, it.contact(), it.recipients(), null)),
                gap(
                        "13(1)(f)",
                        "14(1)(f)",
                        it -> with(
                                it, it.contact(), it.recipients(), List.of(new Transfer("India", false, null, "x")))),
                gap(
                        "13(1)(f)",
                        "14(1)(f)",
                        it -> with(
                                it, it.contact(), it.recipients(), List.of(new Transfer("India", false, "x", null)))),
                gap("13(1)(d)", "14(2)(b)", CompletenessTest::withoutInterest),
                gap("13(2)(a)", "14(2)(a)", it -> copy(it, List.of(), it.rights(), it.automatedDecisions())),
                gap("13(2)(b)", "14(2)(c)", it -> without(it, PersonRight.ACCESS)),
                gap("13(2)(b)", "14(2)(c)", it -> without(it, PersonRight.RECTIFICATION)),
                gap("13(2)(b)", "14(2)(c)", it -> without(it, PersonRight.ERASURE)),
                gap("13(2)(b)", "14(2)(c)", it -> without(it, PersonRight.RESTRICTION)),
                gap("13(2)(b)", "14(2)(c)", it -> without(it, PersonRight.OBJECTION)),
                gap("13(2)(b)", "14(2)(c)", it -> without(it, PersonRight.PORTABILITY)),
                gap("13(2)(c)", "14(2)(d)", it -> without(it, PersonRight.WITHDRAWAL)),
                gap("13(2)(d)", "14(2)(e)", it -> without(it, PersonRight.COMPLAINT)),
                gap("13(2)(f)", "14(2)(g)", it -> copy(it, it.periods(), it.rights(), null)));
    }

    private static Arguments gap(String article13, String article14, UnaryOperator<NoticeContent> taking) {
        return Arguments.of(article13, article14, taking);
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void whatIsMissingIsNamedAlone(String article13, String article14, UnaryOperator<NoticeContent> taking) {
        assertThat(lacking(taking.apply(complete13().version().content())))
                .extracting(MissingPoint::article)
                .containsExactly(article13);
        assertThat(lacking(taking.apply(complete14().version().content())))
                .extracting(MissingPoint::article)
                .containsExactly(article14);
    }

    @Test
    void whoNamesNoControllerNamesNoOfficerEither() {
        NoticeContent whole = complete13().version().content();
        assertThat(lacking(with(whole, null, whole.recipients(), whole.transfers())))
                .extracting(MissingPoint::article)
                .containsExactly("13(1)(a)", "13(1)(b)");
    }

    @Test
    void underArticle13ItMustBeSaidWhatRequiresTheData() {
        assertThat(Notices.completeness(said(NoticeDraft.of("privacy", 1).collectedFromThePerson())
                        .version()))
                .extracting(MissingPoint::article)
                .containsExactly("13(2)(e)");
    }

    @Test
    void underArticle14TheSourceAndTheCategoriesMustBeSaid() {
        NoticeOrigin nothing = new NoticeOrigin(InformationDuty.ARTICLE_14, null, null, Set.of());
        assertThat(Notices.completeness(
                        said(NoticeDraft.of("bought", 1).origin(nothing)).version()))
                .extracting(MissingPoint::article)
                .containsExactly("14(1)(d)", "14(2)(f)", "14(2)(f)");
    }

    @Test
    void theRightToObjectMustStandApartInEveryLanguage() {
        NoticeDraft draft = complete13().text("en", "a", "b with the right to object inside");

        assertThat(Notices.completeness(draft.version()))
                .singleElement()
                .satisfies(point -> assertThat(point.article()).isEqualTo("21(4)"))
                .satisfies(point -> assertThat(point.what()).endsWith("in en"));
    }

    @Test
    void rightsThatNoGroundGivesAreNotAskedFor() {
        NoticeDraft draft = World.privacy(1)
                .noDataProtectionOfficer()
                .purpose(World.ORDERS)
                .noRecipients()
                .noTransfers()
                .kept("orders", "10 years")
                .rights(PersonRight.ACCESS, PersonRight.RECTIFICATION, PersonRight.ERASURE)
                .rights(PersonRight.RESTRICTION, PersonRight.PORTABILITY, PersonRight.COMPLAINT)
                .noRequirement()
                .automatedDecision("credit", "by income", "no credit");

        assertThat(Notices.completeness(draft.version())).isEmpty();
    }

    private static List<MissingPoint> lacking(NoticeContent content) {
        NoticeVersion whole = complete13().version();
        return Notices.completeness(new NoticeVersion(whole.id(), whole.validFrom(), content, whole.texts()));
    }

    private static NoticeContent without(NoticeContent content, PersonRight right) {
        Set<PersonRight> rights = EnumSet.copyOf(content.rights());
        rights.remove(right);
        return copy(content, content.periods(), rights, content.automatedDecisions());
    }

    private static NoticeContent with(
            NoticeContent it, ControllerContact contact, List<String> recipients, List<Transfer> transfers) {
        return new NoticeContent(
                it.audience(),
                it.origin(),
                contact,
                it.purposes(),
                recipients,
                transfers,
                it.periods(),
                it.rights(),
                it.requirement(),
                it.automatedDecisions());
    }

    private static NoticeContent copy(
            NoticeContent it, List<StoragePeriod> periods, Set<PersonRight> rights, List<AutomatedDecision> decisions) {
        return new NoticeContent(
                it.audience(),
                it.origin(),
                it.contact(),
                it.purposes(),
                it.recipients(),
                it.transfers(),
                periods,
                rights,
                it.requirement(),
                decisions);
    }

    private static NoticeContent withoutInterest(NoticeContent it) {
        List<NoticePurpose> purposes = new ArrayList<>(it.purposes());
        purposes.replaceAll(purpose -> purpose.withInterest(null));
        return new NoticeContent(
                it.audience(),
                it.origin(),
                it.contact(),
                purposes,
                it.recipients(),
                it.transfers(),
                it.periods(),
                it.rights(),
                it.requirement(),
                it.automatedDecisions());
    }
}
