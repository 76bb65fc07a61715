package org.gdpr4j.purpose;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gdpr4j.problem.GdprException;

/**
 * What personal data are used for (Art. 5(1)(b)) and on what ground (Art. 6). Declared once and referred to by name
 * everywhere else. Immutable.
 *
 * @param name how declarations and consents refer to it, for instance {@code newsletter}
 * @param description what a person would be told
 * @param basis the ground; there is no default
 * @param marketing the channels by which it advertises, when it is direct marketing (Art. 21(2)); empty: it is none. A
 *     consent to it is a consent to these channels, all of them
 */
public record Purpose(String name, String description, LawfulBasis basis, Set<Channel> marketing) {

    /** @throws GdprException when name or description is blank, or marketing is to rest on a ground that cannot bear it */
    public Purpose {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(basis, "basis");
        // Always in the same order, since digests are made of it.
        marketing = Collections.unmodifiableSet(
                marketing.isEmpty() ? EnumSet.noneOf(Channel.class) : EnumSet.copyOf(marketing));
        if (name.isBlank() || description.isBlank()) {
            throw new GdprException("A purpose needs a name and a description that a person could be told.");
        }
        if (!marketing.isEmpty() && basis != LawfulBasis.CONSENT && basis != LawfulBasis.LEGITIMATE_INTERESTS) {
            throw new GdprException("The purpose '" + name + "' is direct marketing, which rests on consent or on"
                    + " legitimate interests, not on " + basis + ". Declare what else you do as a purpose of its own.");
        }
    }

    /** A purpose that is no direct marketing. */
    public Purpose(String name, String description, LawfulBasis basis) {
        this(name, description, basis, Set.of());
    }

    /**
     * Direct marketing by these channels; asking for the consent to it is marketing too. Who may agree to one channel and
     * not to another needs two purposes.
     *
     * @throws GdprException when no channel is named, or the ground is neither consent nor legitimate interests
     */
    public static Purpose marketing(String name, String description, LawfulBasis basis, Channel... channels) {
        if (channels.length == 0) {
            throw new GdprException("The purpose '" + name + "' is direct marketing by no channel. Say by which.");
        }
        return new Purpose(name, description, basis, Set.copyOf(List.of(channels)));
    }

    /** Whether it is direct marketing, to which everybody may object at any time (Art. 21(2)). */
    public boolean advertises() {
        return !marketing.isEmpty();
    }
}
