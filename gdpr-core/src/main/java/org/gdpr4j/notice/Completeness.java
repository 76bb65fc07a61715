package org.gdpr4j.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.purpose.LawfulBasis;

/**
 * What Art. 13 or 14 still wants of a version. Whether a text really says what its parts declare, no program can tell.
 */
final class Completeness {

    private static final Set<LawfulBasis> OBJECTED =
            EnumSet.of(LawfulBasis.PUBLIC_TASK, LawfulBasis.LEGITIMATE_INTERESTS);
    private static final Set<LawfulBasis> PORTABLE = EnumSet.of(LawfulBasis.CONSENT, LawfulBasis.CONTRACT);

    private final NoticeVersion version;
    private final NoticeContent content;
    private final boolean fromThePerson;
    private final List<MissingPoint> missing = new ArrayList<>();

    private Completeness(NoticeVersion version) {
        this.version = version;
        this.content = version.content();
        this.fromThePerson = content.origin().duty() == InformationDuty.ARTICLE_13;
    }

    static List<MissingPoint> of(NoticeVersion version) {
        Completeness check = new Completeness(version);
        check.whoAndWhat();
        check.whereTo();
        check.howLong();
        check.rights();
        check.rest();
        return List.copyOf(check.missing);
    }

    private void whoAndWhat() {
        ControllerContact contact = content.contact();
        need(contact != null, "13(1)(a)", "14(1)(a)", "the identity and the contact details of the controller");
        need(
                contact != null && contact.officer() != null,
                "13(1)(b)",
                "14(1)(b)",
                "the contact details of the data protection officer, or that there is none");
        for (NoticePurpose purpose : content.purposes()) {
            need(
                    purpose.basis() != LawfulBasis.LEGITIMATE_INTERESTS || purpose.interest() != null,
                    "13(1)(d)",
                    "14(2)(b)",
                    "the legitimate interest that '" + purpose.name() + "' pursues");
        }
        if (!fromThePerson) {
            need(!content.origin().categories().isEmpty(), "", "14(1)(d)", "the categories of personal data");
        }
    }

    private void whereTo() {
        need(
                content.recipients() != null,
                "13(1)(e)",
                "14(1)(e)",
                "the recipients or categories of recipients, or that there are none");
        List<Transfer> transfers = content.transfers();
        if (transfers == null) {
            need(false, "13(1)(f)", "14(1)(f)", "whether data go to a third country or an international organisation");
            return;
        }
        for (Transfer transfer : transfers) {
            String to = " the transfer to " + transfer.to();
            boolean adequate = transfer.adequate();
            need(adequate || transfer.safeguard() != null, "13(1)(f)", "14(1)(f)", "which safeguard protects" + to);
            need(
                    adequate || transfer.copy() != null,
                    "13(1)(f)",
                    "14(1)(f)",
                    "where to get or read the safeguard of" + to);
        }
    }

    private void howLong() {
        need(
                !content.periods().isEmpty(),
                "13(2)(a)",
                "14(2)(a)",
                "how long the data are stored, or by which criteria that is found");
    }

    private void rights() {
        right(true, PersonRight.ACCESS, "13(2)(b)", "14(2)(c)");
        right(true, PersonRight.RECTIFICATION, "13(2)(b)", "14(2)(c)");
        right(true, PersonRight.ERASURE, "13(2)(b)", "14(2)(c)");
        right(true, PersonRight.RESTRICTION, "13(2)(b)", "14(2)(c)");
        right(restsOn(OBJECTED), PersonRight.OBJECTION, "13(2)(b)", "14(2)(c)");
        right(restsOn(PORTABLE), PersonRight.PORTABILITY, "13(2)(b)", "14(2)(c)");
        right(restsOn(EnumSet.of(LawfulBasis.CONSENT)), PersonRight.WITHDRAWAL, "13(2)(c)", "14(2)(d)");
        right(true, PersonRight.COMPLAINT, "13(2)(d)", "14(2)(e)");
        for (NoticeText text : version.texts()) {
            need(
                    !restsOn(OBJECTED) || text.objection() != null,
                    "21(4)",
                    "21(4)",
                    "the right to object, presented apart from everything else, in the text in " + text.language());
        }
    }

    private void rest() {
        NoticeOrigin origin = content.origin();
        if (fromThePerson) {
            need(
                    content.requirement() != null,
                    "13(2)(e)",
                    "",
                    "whether a law or contract requires the data, and what follows if they are not given");
        } else {
            need(origin.from() != null, "", "14(2)(f)", "the source of the data");
            need(origin.publiclyAccessible() != null, "", "14(2)(f)", "whether the source is publicly accessible");
        }
        need(
                content.automatedDecisions() != null,
                "13(2)(f)",
                "14(2)(g)",
                "the automated decisions with their logic and consequences, or that there are none");
    }

    private void right(boolean applies, PersonRight right, String article13, String article14) {
        need(
                !applies || content.rights().contains(right),
                article13,
                article14,
                "the right to " + right.words() + " (Art. " + right.article() + ")");
    }

    private boolean restsOn(Set<LawfulBasis> bases) {
        return content.purposes().stream().anyMatch(purpose -> bases.contains(purpose.basis()));
    }

    private void need(boolean there, String article13, String article14, String what) {
        if (!there) {
            missing.add(new MissingPoint(fromThePerson ? article13 : article14, what));
        }
    }
}
