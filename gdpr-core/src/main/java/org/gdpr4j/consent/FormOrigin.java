package org.gdpr4j.consent;

import java.util.Objects;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** Who submits a form, and how that is known. Users create it. */
public sealed interface FormOrigin {

    /** Anybody: whoever typed the address need not be its owner. */
    static FormOrigin visitor() {
        return new Visitor();
    }

    /** Somebody who came by a personal link, see {@link Forms#personalLink}. */
    static FormOrigin link(String token) {
        return new Link(token);
    }

    /**
     * Somebody who is logged in.
     *
     * @param by the id of the user
     */
    static FormOrigin user(SubjectId subject, Actor by, Channel channel) {
        return new User(subject, by, channel);
    }

    /**
     * Staff who write down what a person said, signed or wrote (with the evidence), of a person who is known.
     *
     * @param by the id of the member of staff
     */
    static FormOrigin staff(SubjectId subject, Evidence evidence, Actor by) {
        return new Staff(subject, evidence, by);
    }

    /** The same of a person who is not known yet. */
    static FormOrigin staff(Evidence evidence, Actor by) {
        return new Staff(null, evidence, by);
    }

    /** Anybody. */
    record Visitor() implements FormOrigin {}

    /** Whoever has a personal link. Its {@code toString} does not show it. */
    record Link(String token) implements FormOrigin {

        public Link {
            Objects.requireNonNull(token, "token");
        }

        @Override
        public String toString() {
            return "Link[…]";
        }
    }

    /** Who is logged in. */
    record User(SubjectId subject, Actor by, Channel channel) implements FormOrigin {

        public User {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(channel, "channel");
        }
    }

    /** Staff. */
    record Staff(@Nullable SubjectId subject, Evidence evidence, Actor by) implements FormOrigin {

        public Staff {
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(by, "by");
        }
    }
}
