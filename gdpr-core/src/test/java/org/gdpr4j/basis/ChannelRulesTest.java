package org.gdpr4j.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final ChannelRules EXAMPLES = ChannelRules.examples();

    @ParameterizedTest
    @CsvSource({
        "PL, EMAIL, 2024-11-10, PRIOR_CONSENT, art. 398",
        "PL, PHONE, 2026-03-01, PRIOR_CONSENT, art. 398",
        "PL, EMAIL, 2024-11-09, PRIOR_CONSENT, art. 10",
        "PL, PHONE, 2024-11-09, PRIOR_CONSENT, art. 172",
        "CZ, EMAIL, 2026-03-01, OWN_CUSTOMERS, 480/2004",
        "CZ, PHONE, 2026-03-01, PRIOR_CONSENT, 374/2021",
        "CZ, PHONE, 2022-01-01, PRIOR_CONSENT, 374/2021",
        "CZ, PHONE, 2021-12-31, UNLESS_OBJECTED, 127/2005",
        "CZ, POST, 2026-03-01, UNLESS_OBJECTED, Art. 21",
        "DE, EMAIL, 2026-03-01, PRIOR_CONSENT, 2002/58/EC",
        "DE, POST, 2026-03-01, UNLESS_OBJECTED, Art. 21",
        "cz, EMAIL, 2026-03-01, OWN_CUSTOMERS, 480/2004"
    })
    void theExamplesSayWhatCountsOnADayAndWhereItIsWritten(
            String country, Channel channel, LocalDate day, ChannelNeed need, String law) {
        ChannelRules.InForce rule = EXAMPLES.inForce(country, channel, day);

        assertThat(rule.need()).isEqualTo(need);
        assertThat(rule.law()).contains(law);
    }

    @Test
    void whereTheCountryIsNotKnownTheStrictestOfAllRulesCounts() {
        assertThat(EXAMPLES.inForce(null, Channel.EMAIL, TODAY).need()).isEqualTo(ChannelNeed.PRIOR_CONSENT);
        ChannelRules strictByPost = EXAMPLES.with(new ChannelRule(
                "AT", Set.of(Channel.POST), ChannelNeed.PRIOR_CONSENT, LocalDate.of(2020, 1, 1), "AT § 1"));
        assertThat(strictByPost.inForce(null, Channel.POST, TODAY).need()).isEqualTo(ChannelNeed.PRIOR_CONSENT);
        assertThat(strictByPost.inForce("DE", Channel.POST, TODAY).need()).isEqualTo(ChannelNeed.PRIOR_CONSENT);
    }

    @Test
    void beforeAnyRuleAndWithoutAnyPriorConsentCounts() {
        assertThat(EXAMPLES.inForce("CZ", Channel.EMAIL, LocalDate.of(2000, 1, 1))
                        .need())
                .isEqualTo(ChannelNeed.PRIOR_CONSENT);
        assertThat(ChannelRules.of(List.of()).inForce("CZ", Channel.POST, TODAY).need())
                .isEqualTo(ChannelNeed.PRIOR_CONSENT);
    }

    @Test
    void aRuleOfOnesOwnComesLaterOrReplacesOneOfTheSameDay() {
        ChannelRule later = new ChannelRule(
                "CZ", Set.of(Channel.EMAIL), ChannelNeed.PRIOR_CONSENT, LocalDate.of(2026, 3, 1), "new act");
        ChannelRule instead = new ChannelRule(
                "CZ", Set.of(Channel.EMAIL), ChannelNeed.PRIOR_CONSENT, LocalDate.of(2018, 5, 25), "other reading");

        ChannelRules dated = EXAMPLES.with(later);
        assertThat(dated.inForce("CZ", Channel.EMAIL, TODAY).law()).isEqualTo("new act");
        assertThat(dated.inForce("CZ", Channel.EMAIL, TODAY.minusDays(1)).need())
                .isEqualTo(ChannelNeed.OWN_CUSTOMERS);
        ChannelRules replaced = EXAMPLES.with(instead);
        assertThat(replaced.inForce("CZ", Channel.EMAIL, TODAY).law()).isEqualTo("other reading");
        assertThat(replaced.inForce("CZ", Channel.SMS, TODAY).need()).isEqualTo(ChannelNeed.OWN_CUSTOMERS);
    }

    @Test
    void everyExampleNamesALawAndIsSaidToBeOne() {
        assertThat(EXAMPLES.all())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.law()).isNotBlank());
    }

    @Test
    void twoRulesForTheSameAreRefused() {
        ChannelRule rule = new ChannelRule("CZ", Set.of(Channel.EMAIL), ChannelNeed.PRIOR_CONSENT, TODAY, "act");
        assertThatThrownBy(() -> ChannelRules.of(List.of(rule, rule)))
                .isInstanceOf(GdprException.class)
                .hasMessage("Two channel rules of CZ hold for EMAIL from 2026-03-01. Keep one of them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"rules\": 1}",
                "{\"rules\": [1]}",
                "{\"rules\": [], \"rules\": []}",
                "{\"rules\": [], \"more\": 1}",
                "{\"rules\": [{\"country\":\"CZ\"}]}",
                "{\"rules\": [{\"country\":\"CZ\",\"channels\":[\"FAX\"],\"need\":\"PRIOR_CONSENT\",\"from\":\"2020-01-01\",\"law\":\"a\"}]}",
                "{\"rules\": [{\"country\":\"CZ\",\"channels\":[\"POST\"],\"need\":\"NONE\",\"from\":\"2020-01-01\",\"law\":\"a\"}]}",
                "{\"rules\": [{\"country\":\"CZ\",\"channels\":[\"POST\"],\"need\":\"PRIOR_CONSENT\",\"from\":\"2020-13-01\",\"law\":\"a\"}]}",
                "{\"rules\": [{\"country\":\"CZ\",\"channels\":[],\"need\":\"PRIOR_CONSENT\",\"from\":\"2020-01-01\",\"law\":\"a\"}]}",
                "{\"rules\": [{\"country\":\"CZE\",\"channels\":[\"POST\"],\"need\":\"PRIOR_CONSENT\",\"from\":\"2020-01-01\",\"law\":\"a\"}]}",
                "{\"rules\": [{\"country\":\"CZ\",\"channels\":[\"POST\"],\"need\":\"PRIOR_CONSENT\",\"from\":\"2020-01-01\",\"law\":\" \"}]}",
                "{\"rules\": [{\"country\":\"CZ\",\"channel\":[\"POST\"],\"need\":\"PRIOR_CONSENT\",\"from\":\"2020-01-01\",\"law\":\"a\"}]}"
            })
    void aFileThatIsNotReadWholeIsRefused(String json) {
        assertThatThrownBy(() -> ChannelRules.parse(json)).isInstanceOf(GdprException.class);
    }

    @Test
    void aFileOfTheSameFormIsRead() {
        ChannelRules read = ChannelRules.parse("{\"rules\": [{\"country\":\"sk\",\"channels\":[\"EMAIL\",\"SMS\"],"
                + "\"need\":\"OWN_CUSTOMERS\",\"from\":\"2022-02-01\",\"law\":\"SK 452/2021\",\"note\":\"check\"}]}");

        assertThat(read.rule("SK", Channel.SMS, TODAY)).isPresent();
        assertThat(read.rule("SK", Channel.SMS, LocalDate.of(2022, 1, 31))).isEmpty();
    }
}
