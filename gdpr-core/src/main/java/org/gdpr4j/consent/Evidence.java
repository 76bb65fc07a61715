package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.jspecify.annotations.Nullable;

/**
 * By what act a person gave, refused or withdrew a consent, and where that can be looked up (Art. 7(1)). Users create it,
 * for staff too: a form on paper, a call, a letter. There is no act for a box that was ticked already, and none for
 * silence (Recital 32), so neither can be recorded. Its {@code toString} shows no reference and no connection. Immutable.
 *
 * @param act what the person did
 * @param channel by which way it came
 * @param reference where the evidence lies: the id of a submission, the number of a recording, the folder of a paper;
 *     best no personal value
 * @param when the instant of the act, in UTC, or null: the instant at which it is recorded
 * @param connection from where it came, or null; kept only where the controller asks for it, see {@link ConsentOptions}
 */
public record Evidence(
        Act act,
        Channel channel,
        String reference,
        @Nullable Instant when,
        @Nullable Connection connection) {

    /** A clear affirmative act (Art. 4(11)). */
    public enum Act {
        /** Pressed a button, or ticked a box that was empty. */
        CLICKED,
        /** Signed, on paper or electronically. */
        SIGNED,
        /** Said so, in person or on the phone. */
        SPOKEN,
        /** Wrote so, in a letter or a message. */
        WRITTEN
    }

    /**
     * The address and the program that a request came from. Personal data, and not needed as proof; its {@code toString}
     * shows neither.
     */
    public record Connection(
            @Nullable String address, @Nullable String userAgent) {

        /** @throws GdprException when one of them is too long */
        public Connection {
            if ((address != null && address.length() > LONGEST_ADDRESS)
                    || (userAgent != null && userAgent.length() > LONGEST)) {
                throw new GdprException("An address has at most " + LONGEST_ADDRESS
                        + " characters, a user agent at most " + LONGEST + ". Shorten it, or better leave it out.");
            }
        }

        @Override
        public String toString() {
            return "Connection[…]";
        }
    }

    private static final int LONGEST = 500;
    private static final int LONGEST_ADDRESS = 100;

    /** @throws GdprException when there is no reference, or one that is too long */
    public Evidence {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(reference, "reference");
        if (reference.isBlank() || reference.length() > LONGEST || !Texts.clean(reference)) {
            throw new GdprException(
                    "Evidence needs a reference of 1 to " + LONGEST + " characters: where can the act be"
                            + " looked up? Give the id of the submission, the recording or the paper.");
        }
    }

    /** The person pressed a button or ticked an empty box. */
    public static Evidence clicked(Channel channel, String reference) {
        return new Evidence(Act.CLICKED, channel, reference, null, null);
    }

    /** The person signed. */
    public static Evidence signed(Channel channel, String reference) {
        return new Evidence(Act.SIGNED, channel, reference, null, null);
    }

    /** The person said so. */
    public static Evidence spoken(Channel channel, String reference) {
        return new Evidence(Act.SPOKEN, channel, reference, null, null);
    }

    /** The person wrote so. */
    public static Evidence written(Channel channel, String reference) {
        return new Evidence(Act.WRITTEN, channel, reference, null, null);
    }

    /** The same, of an act that lies in the past: the day on the paper, the time of the call. */
    public Evidence at(Instant instant) {
        return new Evidence(act, channel, reference, instant, connection);
    }

    /** The same, with the connection it came from; kept only where {@link ConsentOptions} say so. */
    public Evidence from(Connection origin) {
        return new Evidence(act, channel, reference, when, origin);
    }

    Evidence withoutConnection() {
        return connection == null ? this : new Evidence(act, channel, reference, when, null);
    }

    @Override
    public String toString() {
        return "Evidence[" + act + " by " + channel + "]";
    }
}
