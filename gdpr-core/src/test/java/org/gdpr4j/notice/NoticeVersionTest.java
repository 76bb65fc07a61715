package org.gdpr4j.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeVersionTest {

    @Test
    void anIdReadsBackFromItsText() {
        assertThat(NoticeId.parse(new NoticeId("privacy", 12).toString())).isEqualTo(new NoticeId("privacy", 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy", "privacy@", "privacy@0", "privacy@01", "privacy@x", "@1", "Privacy@1", "a b@1"})
    void whatIsNoIdIsRefused(String text) {
        assertThatThrownBy(() -> NoticeId.parse(text)).isInstanceOf(GdprException.class);
    }

    @Test
    void theHashIsOverTitleTextAndWhatIsSaidApartWithAZeroByteBetween() {
        // printf 'Privacy\0We process' | sha256sum, and with '\0You may object' behind it
        assertThat(new NoticeText("en", "Privacy", "We process", null).sha256())
                .isEqualTo("bce74f125204c90a62e91f605cefa5f7583c34dd1836105edc0974d64dae407a");
        assertThat(new NoticeText("en", "Privacy", "We process", "You may object").sha256())
                .isEqualTo("b081f7a1945dae62510c06869ce82424dec9354db0c96d651b7c13957f0262f2");
    }

    @Test
    void movingWordsBetweenThePartsChangesTheHash() {
        Set<String> hashes = Set.of(
                new NoticeText("en", "a b", "c", null).sha256(),
                new NoticeText("en", "a", "b c", null).sha256(),
                new NoticeText("en", "a", "b", "c").sha256(),
                new NoticeText("en", "a", "b\nc", null).sha256());
        assertThat(hashes).hasSize(4);
    }

    @Test
    void languagesAreKeptInTheirCanonicalCase() {
        assertThat(new NoticeText("PT-br", "a", "b", null).language()).isEqualTo("pt-BR");
        assertThatThrownBy(() -> new NoticeText("česky", "a", "b", null)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> new NoticeText("", "a", "b", null)).isInstanceOf(GdprException.class);
    }

    @Test
    void aVersionHasOneTextPerLanguage() {
        NoticeDraft draft = World.privacy(1).purpose(World.ORDERS).text("CS", "znovu", "znovu");
        assertThatThrownBy(draft::version).isInstanceOf(GdprException.class).hasMessageContaining("two texts in cs");
    }

    @Test
    void aPurposeStandsOnceInAVersion() {
        NoticeDraft draft = World.privacy(1).purpose(World.ORDERS).purpose(World.ORDERS);
        assertThatThrownBy(draft::version).isInstanceOf(GdprException.class).hasMessageContaining("orders");
    }

    @Test
    void whatIsNotSaidIsNamed() {
        NoticeDraft draft = NoticeDraft.of("privacy", 1).purpose(World.ORDERS).text("cs", "a", "b");
        assertThatThrownBy(draft::version).isInstanceOf(GdprException.class).hasMessageContaining("audience(…)");
        assertThatThrownBy(draft.audience("customer")::version).hasMessageContaining("collectedFromThePerson()");
        assertThatThrownBy(draft.collectedFromThePerson()::version).hasMessageContaining("validFrom(…)");
        assertThatThrownBy(() -> World.privacy(1).version()).hasMessageContaining("purpose");
    }

    @Test
    void whatAVersionTellsReadsBackFromItsStoredForm() {
        NoticeContent content = CompletenessTest.complete14().version().content();
        String json = NoticeFormat.write(content);

        assertThat(NoticeFormat.read(new NoticeId("a", 1), json)).isEqualTo(content);
        assertThatThrownBy(() -> NoticeFormat.read(new NoticeId("a", 1), json.replace("ACME", "\"secret")))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("a@1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void nothingThatIsSentOrShownToAPersonStandsInAString() {
        SubjectId subject = World.customer("k-17");
        NoticeText text = new NoticeText("cs", "secret", "secret", "secret");
        Message message = new Message(
                UUID.randomUUID(), subject, Channel.EMAIL, "cs", "secret", "secret", Map.of("To", "secret"));
        RecipientMessage word = new RecipientMessage(UUID.randomUUID(), "secret", subject, RecipientChange.ERASURE);
        Letter letter = new Letter("secret", "secret", Map.of("To", "secret"));

        NoticeContent content = World.privacy(1)
                .controller("secret", "secret")
                .purpose(World.ORDERS)
                .version()
                .content();

        assertThat(text + " " + message + " " + word + " " + letter + " " + content)
                .doesNotContain("secret")
                .doesNotContain("k-17");
    }

    @Test
    void aLineOfAMessageCannotBecomeTwo() {
        for (String line : List.of("a\r\nBcc: x", "a\nb")) {
            assertThatThrownBy(() -> message(line, Map.of())).isInstanceOf(GdprException.class);
            assertThatThrownBy(() -> message("a", Map.of("To", line))).isInstanceOf(GdprException.class);
        }
    }

    private static Message message(String subjectLine, Map<String, String> headers) {
        return new Message(UUID.randomUUID(), World.customer(1), Channel.EMAIL, "cs", subjectLine, "b", headers);
    }

    @Test
    void aCodeOfAMessageThatWasNotSentHoldsNoAddress() {
        assertThatThrownBy(() -> new MessageNotSentException("no such box: eva@example.cz"))
                .isExactlyInstanceOf(GdprException.class)
                .hasMessageNotContaining("eva");
        assertThat(new MessageNotSentException("no-address").code()).isEqualTo("no-address");
    }

    @Test
    void derivedIdsDependOnEveryPartAndOnWhereOnePartEnds() {
        Set<UUID> ids =
                Set.of(DerivedId.of("a", "b"), DerivedId.of("ab"), DerivedId.of("a", "b", ""), DerivedId.of("", "ab"));
        assertThat(ids).hasSize(4).allMatch(id -> id.version() == 8 && id.variant() == 2);
        assertThat(DerivedId.of("a", "b")).isEqualTo(DerivedId.of("a", "b"));
    }
}
