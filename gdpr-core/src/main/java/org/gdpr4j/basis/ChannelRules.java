package org.gdpr4j.basis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The rules of national law for direct marketing by channel, as dated data. Users begin with {@link #examples()}, have
 * counsel check them, and add or replace what their countries need. Immutable.
 *
 * <p>Where a person's country is not known, or has no rule for the channel, the strictest of all rules for the channel
 * counts; where there is none at all, prior consent.
 */
public final class ChannelRules {

    private static final String NO_RULE = "no rule is declared for this channel";

    private final List<ChannelRule> rules;

    private ChannelRules(List<ChannelRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What counts for a person, and where it is written. */
    record InForce(ChannelNeed need, String law) {}

    /**
     * These rules and no others.
     *
     * @throws GdprException when two of one country hold for the same channel from the same day
     */
    public static ChannelRules of(Collection<ChannelRule> rules) {
        Set<String> seen = new HashSet<>();
        for (ChannelRule rule : rules) {
            for (Channel channel : rule.channels()) {
                if (!seen.add(rule.country() + " " + channel + " " + rule.from())) {
                    throw new GdprException("Two channel rules of " + rule.country() + " hold for " + channel + " from "
                            + rule.from() + ". Keep one of them.");
                }
            }
        }
        return new ChannelRules(new ArrayList<>(rules));
    }

    /**
     * The rules that come with the library: examples for Poland, Czechia and, where neither counts, the Union. They were not
     * written by counsel and may be wrong or out of date; have them checked before you rely on them.
     */
    public static ChannelRules examples() {
        return of(ChannelRuleFile.shipped());
    }

    /**
     * Reads rules from JSON in the form of the shipped file.
     *
     * @throws GdprException that names the entry, when something is unknown or missing
     */
    public static ChannelRules parse(String json) {
        return of(ChannelRuleFile.read(json));
    }

    /** These rules besides; one replaces what holds for the same country and channel from the same day. */
    public ChannelRules with(ChannelRule... more) {
        List<ChannelRule> all = new ArrayList<>(List.of(more));
        for (ChannelRule rule : rules) {
            Set<Channel> kept = new HashSet<>(rule.channels());
            for (ChannelRule other : more) {
                if (other.country().equals(rule.country()) && other.from().equals(rule.from())) {
                    kept.removeAll(other.channels());
                }
            }
            if (!kept.isEmpty()) {
                all.add(new ChannelRule(rule.country(), kept, rule.need(), rule.from(), rule.law(), rule.note()));
            }
        }
        return of(all);
    }

    /** All of them, by country and day. */
    public List<ChannelRule> all() {
        return rules.stream()
                .sorted(Comparator.comparing(ChannelRule::country)
                        .thenComparing(ChannelRule::from)
                        .thenComparing(rule -> rule.channels().toString()))
                .toList();
    }

    /** The rule of this country that holds for the channel on this day. */
    public Optional<ChannelRule> rule(String country, Channel channel, LocalDate day) {
        String code = ChannelRule.code(country);
        return rules.stream()
                .filter(rule -> rule.country().equals(code) && rule.channels().contains(channel))
                .filter(rule -> !rule.from().isAfter(day))
                .max(Comparator.comparing(ChannelRule::from));
    }

    /** What counts for a person of this country; null: it is not known. */
    InForce inForce(@Nullable String country, Channel channel, LocalDate day) {
        Optional<ChannelRule> own = country == null ? Optional.empty() : rule(country, channel, day);
        return own.map(rule -> new InForce(rule.need(), rule.law())).orElseGet(() -> strictest(channel, day));
    }

    /** What counts where a country says nothing. */
    InForce strictest(Channel channel, LocalDate day) {
        return countries().stream()
                .flatMap(country -> rule(country, channel, day).stream())
                .min(Comparator.comparing(ChannelRule::need)
                        .thenComparing(rule -> !rule.country().equals(ChannelRule.ANYWHERE)))
                .map(rule -> new InForce(rule.need(), rule.law()))
                .orElse(new InForce(ChannelNeed.PRIOR_CONSENT, NO_RULE));
    }

    /** The countries whose own rule asks less than what counts where nothing is known. */
    Map<String, InForce> milder(Channel channel, LocalDate day) {
        ChannelNeed strictest = strictest(channel, day).need();
        Map<String, InForce> milder = new HashMap<>();
        for (String country : countries()) {
            InForce own = inForce(country, channel, day);
            if (strictest.stricter(own.need()) && !country.equals(ChannelRule.ANYWHERE)) {
                milder.put(country, own);
            }
        }
        return milder;
    }

    private Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        rules.forEach(rule -> countries.add(rule.country()));
        return countries;
    }
}
