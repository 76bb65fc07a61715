package org.gdpr4j.basis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gdpr4j.basis.ChannelRules.InForce;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;

/** What national law asks of advertising. */
final class ChannelSteps {

    private final Facts facts;
    private final ChannelRules rules;
    private final BasisOptions options;

    ChannelSteps(Facts facts, ChannelRules rules, BasisOptions options) {
        this.facts = facts;
        this.rules = rules;
        this.options = options;
    }

    /**
     * Whoever meets the strictest rule meets all, so only the milder ones ask for the country, and it need not be known where
     * a person is not.
     */
    Step step(Use use, Channel channel, LocalDate day) {
        ChannelNeed strictest = needed(use, rules.strictest(channel, day));
        List<Fact> any = new ArrayList<>();
        any.add(met(use, strictest));
        for (Map.Entry<String, InForce> country : rules.milder(channel, day).entrySet()) {
            ChannelNeed milder = needed(use, country.getValue());
            if (strictest.stricter(milder)) {
                any.add(Fact.all(facts.in(country.getKey()), met(use, milder)));
            }
        }
        return new Step(BasisRule.CHANNEL_ALLOWED, "95", Fact.any(any), person -> otherwise(use, person, channel, day));
    }

    /**
     * What the rule comes to for this use. What rests on consent needs it anyway, whatever a rule would allow; so the country
     * is not asked for.
     */
    private ChannelNeed needed(Use use, InForce rule) {
        boolean consent = !use.asking() && use.purpose().basis() == LawfulBasis.CONSENT;
        boolean own = options.ownProducts().contains(use.name());
        return consent || (rule.need() == ChannelNeed.OWN_CUSTOMERS && !own) ? ChannelNeed.PRIOR_CONSENT : rule.need();
    }

    private Fact met(Use use, ChannelNeed need) {
        Fact agreed = facts.agreed(use.name());
        return switch (need) {
            case PRIOR_CONSENT -> agreed;
            case OWN_CUSTOMERS -> Fact.any(List.of(agreed, facts.customer()));
            case UNLESS_OBJECTED -> Fact.ALWAYS;
        };
    }

    private String otherwise(Use use, Person person, Channel channel, LocalDate day) {
        InForce rule = rules.inForce(person.country().orElse(null), channel, day);
        String where =
                person.country().isEmpty() ? "Where the person is is not known, so the strictest rule counts. " : "";
        String needs = switch (rule.need()) {
            case PRIOR_CONSENT -> " needs consent given before, and there is none";
            case OWN_CUSTOMERS ->
                " needs consent given before, or a customer who is offered own similar products; neither is so";
            case UNLESS_OBJECTED -> " is not forbidden";
        };
        String asking = use.asking() ? " Asking for the consent is marketing itself." : "";
        return where + "Advertising by " + channel + needs + " (" + rule.law() + ")." + asking;
    }
}
