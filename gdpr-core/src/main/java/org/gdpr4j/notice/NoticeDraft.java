package org.gdpr4j.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link NoticeVersion} together. Users create it, say what the notice tells, and end with {@link #version()}. There
 * is no default: what is said in neither way ({@code recipients} or {@code noRecipients}) is what
 * {@link Notices#completeness} then misses. Not thread-safe.
 */
public final class NoticeDraft {

    private final NoticeId id;
    private @Nullable Instant validFrom;
    private @Nullable Audience audience;
    private @Nullable NoticeOrigin origin;
    private @Nullable String name;
    private String contact = "";
    private @Nullable String representative;
    private @Nullable String officer;
    private final List<NoticePurpose> purposes = new ArrayList<>();
    private @Nullable List<String> recipients;
    private @Nullable List<Transfer> transfers;
    private final List<StoragePeriod> periods = new ArrayList<>();
    private final Set<PersonRight> rights = EnumSet.noneOf(PersonRight.class);
    private @Nullable Requirement requirement;
    private @Nullable List<AutomatedDecision> decisions;
    private final List<NoticeText> texts = new ArrayList<>();

    private NoticeDraft(NoticeId id) {
        this.id = id;
    }

    /** A draft of this version: 1 for the first, one more than the last published one otherwise. */
    public static NoticeDraft of(String name, int version) {
        return new NoticeDraft(new NoticeId(name, version));
    }

    /** From when it is the version to be told. */
    public NoticeDraft validFrom(Instant instant) {
        validFrom = instant;
        return this;
    }

    /** For all persons of these declared kinds, wherever their data came from. */
    public NoticeDraft audience(String... kinds) {
        return audience(new Audience(Set.of(kinds), Set.of()));
    }

    public NoticeDraft audience(Audience whom) {
        audience = whom;
        return this;
    }

    /** The data come from the person: Art. 13. */
    public NoticeDraft collectedFromThePerson() {
        origin = new NoticeOrigin(InformationDuty.ARTICLE_13, null, null, Set.of());
        return this;
    }

    /** The data come from elsewhere: Art. 14. */
    public NoticeDraft obtainedFrom(String source, boolean publiclyAccessible, String... categories) {
        return origin(new NoticeOrigin(InformationDuty.ARTICLE_14, source, publiclyAccessible, Set.of(categories)));
    }

    public NoticeDraft origin(NoticeOrigin whence) {
        origin = whence;
        return this;
    }

    /** Name and contact details of the controller. */
    public NoticeDraft controller(String called, String reachedAt) {
        name = called;
        contact = reachedAt;
        return this;
    }

    /** The representative in the Union, where Art. 27 wants one. */
    public NoticeDraft representative(String nameAndContact) {
        representative = nameAndContact;
        return this;
    }

    public NoticeDraft dataProtectionOfficer(String reachedAt) {
        officer = reachedAt;
        return this;
    }

    public NoticeDraft noDataProtectionOfficer() {
        officer = "";
        return this;
    }

    /** A purpose as it is declared. */
    public NoticeDraft purpose(Purpose purpose) {
        return purpose(NoticePurpose.of(purpose));
    }

    public NoticeDraft purpose(NoticePurpose purpose) {
        purposes.add(purpose);
        return this;
    }

    /** Recipients, or categories of them. */
    public NoticeDraft recipients(String... who) {
        recipients = plus(recipients, List.of(who));
        return this;
    }

    public NoticeDraft noRecipients() {
        recipients = List.of();
        return this;
    }

    public NoticeDraft transfers(Transfer... where) {
        transfers = plus(transfers, List.of(where));
        return this;
    }

    public NoticeDraft noTransfers() {
        transfers = List.of();
        return this;
    }

    /** Which data are kept and how long, or by which criteria. */
    public NoticeDraft kept(String what, String period) {
        periods.add(new StoragePeriod(what, period));
        return this;
    }

    /** The rights that the text tells of. */
    public NoticeDraft rights(PersonRight... told) {
        rights.addAll(List.of(told));
        return this;
    }

    public NoticeDraft allRights() {
        return rights(PersonRight.values());
    }

    /** What requires the data, and what follows if they are not given. */
    public NoticeDraft requirement(Requirement.Kind kind, boolean obliged, String consequence) {
        requirement = new Requirement(kind, obliged, consequence);
        return this;
    }

    /** Neither a law nor a contract wants the data. */
    public NoticeDraft noRequirement() {
        return requirement(Requirement.Kind.NONE, false, "");
    }

    public NoticeDraft automatedDecision(String decision, String logic, String consequences) {
        decisions = plus(decisions, List.of(new AutomatedDecision(decision, logic, consequences)));
        return this;
    }

    public NoticeDraft noAutomatedDecisions() {
        decisions = List.of();
        return this;
    }

    public NoticeDraft text(String language, String title, String text) {
        return text(new NoticeText(language, title, text, null));
    }

    public NoticeDraft text(NoticeText text) {
        texts.add(text);
        return this;
    }

    /**
     * The version that was said.
     *
     * @throws GdprException when it is not said for whom it is, from when it is valid, where the data come from, a purpose or
     *     a text
     */
    public NoticeVersion version() {
        NoticeContent content = new NoticeContent(
                said(audience, "for whom it is: audience(…)"),
                said(origin, "where the data come from: collectedFromThePerson() or obtainedFrom(…)"),
                name == null ? null : new ControllerContact(name, contact, representative, officer),
                purposes,
                recipients,
                transfers,
                periods,
                rights,
                requirement,
                decisions);
        return new NoticeVersion(id, said(validFrom, "from when it is valid: validFrom(…)"), content, texts);
    }

    private <T> T said(@Nullable T part, String what) {
        if (part == null) {
            throw new GdprException("The notice " + id + " does not say " + what + ".");
        }
        return part;
    }

    private static <T> List<T> plus(@Nullable List<T> there, List<T> more) {
        List<T> all = there == null ? new ArrayList<>() : new ArrayList<>(there);
        all.addAll(more);
        return all;
    }
}
