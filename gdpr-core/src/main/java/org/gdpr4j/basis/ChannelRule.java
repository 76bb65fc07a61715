package org.gdpr4j.basis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;

/**
 * What one country's law asks before direct marketing goes through some channels, from a day on until a later rule of the
 * same country and channel. Users add their own to {@link ChannelRules}. Immutable.
 *
 * @param country of the person, as ISO 3166 has it in two letters; {@code EU} for a rule that is nobody's own and counts
 *     where the country is not known or has none
 * @param from the first day on which it holds, in the controller's zone
 * @param law the source, quoted in decisions
 * @param note what counsel should know, may be empty
 */
public record ChannelRule(
        String country, Set<Channel> channels, ChannelNeed need, LocalDate from, String law, String note) {

    /** The country of rules that are nobody's own. */
    public static final String ANYWHERE = "EU";

    /** @throws GdprException when the country is no two letters, no channel is named, or no law */
    public ChannelRule {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(note, "note");
        country = code(country);
        if (channels.isEmpty()) {
            throw new GdprException("A channel rule of " + country + " names no channel. Say for which it holds.");
        }
        channels = Collections.unmodifiableSet(EnumSet.copyOf(channels));
        if (law.isBlank()) {
            throw new GdprException("A channel rule of " + country + " names no law. Say where it is written.");
        }
    }

    /** A rule without a note. */
    public ChannelRule(String country, Set<Channel> channels, ChannelNeed need, LocalDate from, String law) {
        this(country, channels, need, from, law, "");
    }

    static String code(String country) {
        if (country.length() != 2 || !country.chars().allMatch(ChannelRule::letter)) {
            throw new GdprException("A country is named by the two letters of ISO 3166, for instance PL.");
        }
        return country.toUpperCase(Locale.ROOT);
    }

    private static boolean letter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
