package org.gdpr4j.basis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gdpr4j.consent.ConsentDecision;
import org.gdpr4j.purpose.LawfulBasis;

/** Which rules decide on a use, in their order. The one place that the single decision and the list are made of. */
final class Steps {

    private final Facts facts;
    private final ChannelSteps channels;
    private final BasisOptions options;

    Steps(Facts facts, ChannelRules rules, BasisOptions options) {
        this.facts = facts;
        this.channels = new ChannelSteps(facts, rules, options);
        this.options = options;
    }

    List<Step> of(Use use, Instant now) {
        LocalDate day = now.atZone(options.zone()).toLocalDate();
        List<Step> steps = new ArrayList<>();
        if (use.advertises() && !use.asking() && use.channel() != null) {
            steps.add(channelDeclared(use));
        }
        steps.add(Step.of(BasisRule.SUBJECT_KNOWN, "", facts.known(), "The person is not known."));
        steps.add(Step.of(
                BasisRule.NOT_RESTRICTED,
                "18(2)",
                Fact.not(facts.restricted()),
                "The person's data are restricted at their own wish: they are stored and not used."));
        if (canBeObjectedTo(use)) {
            steps.add(notObjected(use));
        }
        if (use.advertises() && (use.asking() || ground(use) != LawfulBasis.CONSENT)) {
            steps.add(Step.of(
                    BasisRule.NOT_OPTED_OUT,
                    "21(3)",
                    Fact.not(facts.declined(use.name())),
                    "The person said no to it before, by refusing or by withdrawing."));
        }
        steps.add(use.asking() ? asked(use) : ground(use, ground(use)));
        if (use.advertises() && use.channel() != null) {
            steps.add(channels.step(use, use.channel(), day));
        }
        if (options.untoldIsNo() && !use.asking()) {
            steps.add(Step.of(BasisRule.TOLD, "13, 14", facts.told(use.name(), now), untold(use.name())));
        }
        return steps;
    }

    static String untold(String purpose) {
        return "The person was not told of the purpose '" + purpose + "': serve the notice that tells of it.";
    }

    private static LawfulBasis ground(Use use) {
        return use.purpose().basis();
    }

    private static Step channelDeclared(Use use) {
        return Step.of(
                BasisRule.CHANNEL_DECLARED,
                "5(1)(b)",
                use.purpose().marketing().contains(use.channel()) ? Fact.ALWAYS : Fact.NEVER,
                "The purpose '" + use.name() + "' does not advertise by " + use.channel() + ", only by "
                        + use.purpose().marketing() + ".");
    }

    /** What a law or a contract demands is not stopped by an objection (Art. 21(1)). */
    private static boolean canBeObjectedTo(Use use) {
        return use.asking()
                || switch (ground(use)) {
                    case CONSENT, PUBLIC_TASK, LEGITIMATE_INTERESTS -> true;
                    case CONTRACT, LEGAL_OBLIGATION, VITAL_INTERESTS -> false;
                };
    }

    /** Who objects to all direct marketing is not even asked for the consent to some. */
    private Step notObjected(Use use) {
        Fact objected = facts.objected(use.name());
        if (use.advertises() && use.asking()) {
            objected = Fact.any(List.of(objected, facts.objectedToMarketing()));
        }
        return Step.of(
                BasisRule.NOT_OBJECTED,
                use.advertises() ? "21(3)" : "21(1)",
                Fact.not(objected),
                use.advertises()
                        ? "The person objects to it or to direct marketing as a whole."
                        : "The person objects to it, and nobody rejected the objection.");
    }

    private static Step asked(Use use) {
        boolean something = ground(use) == LawfulBasis.CONSENT || use.advertises();
        return Step.of(
                BasisRule.GROUND,
                LawfulBasis.CONSENT.article(),
                something ? Fact.ALWAYS : Fact.NEVER,
                "The purpose '" + use.name() + "' rests on " + ground(use) + ": there is no consent to ask for.");
    }

    private Step ground(Use use, LawfulBasis basis) {
        String article = basis.article();
        return switch (basis) {
            case CONSENT ->
                new Step(
                        BasisRule.GROUND,
                        article,
                        facts.agreed(use.name()),
                        person ->
                                "There is no consent that holds. " + person.consent(use.name(), ConsentDecision::why));
            case CONTRACT -> contract(use, article);
            case LEGAL_OBLIGATION, VITAL_INTERESTS, PUBLIC_TASK, LEGITIMATE_INTERESTS ->
                Step.of(BasisRule.GROUND, article, Fact.ALWAYS, "");
        };
    }

    private Step contract(Use use, String article) {
        Set<String> names = options.contractsFor(use.name());
        return names.isEmpty()
                ? Step.of(
                        BasisRule.GROUND,
                        article,
                        Fact.NEVER,
                        "No contract is named that needs the purpose '" + use.name()
                                + "'. Name one in BasisOptions.withContract.")
                : Step.of(
                        BasisRule.GROUND,
                        article,
                        facts.contract(names),
                        "No contract that needs it runs with the person.");
    }
}
