package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.consent.Office.EVA;
import static org.gdpr4j.consent.Office.HERSELF;
import static org.gdpr4j.consent.Office.both;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that is logged when things go wrong, with canaries in the values and in what others throw. */
class FormLogsTest {

    private static final String CANARY = "canary-7f3a";
    private static final Identifier ADDRESS = Identifier.of(IdentifierType.EMAIL, CANARY + "@example.cz");

    private final Office office = new Office();

    @Test
    @Tag("F17")
    void noLineShowsAValue() {
        int before = LogBook.lines().size();
        office.directory.put(EVA, List.of(ADDRESS));
        office.messenger = message -> {
            throw new IllegalStateException("cannot send to " + CANARY);
        };
        FormDefinition wrong = Office.offers()
                .box(ConsentBox.gives("a", "lottery", new NoticeId("privacy", 1), both("Undeclared")))
                .definition();
        office.forms()
                .submit(FormSubmission.of(
                        wrong,
                        "cs",
                        Map.of("email", CANARY + "@example.cz", "name", CANARY + "\r\nERROR forged \u001b[31m"),
                        Set.of("a", "news"),
                        FormOrigin.visitor()));
        office.forms()
                .submit(FormSubmission.of(
                        wrong,
                        "cs",
                        Map.of("email", CANARY + "@example.cz", "name", CANARY),
                        Set.of("a", "news"),
                        FormOrigin.visitor()));

        Objections deaf = office.objections(change -> {
            throw new IllegalStateException(CANARY);
        });
        deaf.make(new Objecting(UUID.randomUUID(), EVA, "profiling", List.of(ADDRESS), Office.CLICK, CANARY), HERSELF);
        Withdrawals poor = new Withdrawals(ControllerId.DEFAULT, office.tokens, office.consents, deaf, who -> {
            throw new IllegalStateException(CANARY);
        });
        poor.withdraw(poor.marketingToken(EVA));
        poor.withdraw(CANARY);

        List<String> lines = LogBook.lines().subList(before, LogBook.lines().size());
        assertThat(lines).as("something was logged").hasSizeGreaterThanOrEqualTo(5);
        assertThat(lines).noneMatch(line -> line.contains(CANARY) || line.contains("forged"));
    }
}
