package org.gdpr4j.consent;

import org.gdpr4j.consent.Evidence.Act;
import org.gdpr4j.notice.Manner;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.jspecify.annotations.Nullable;

/**
 * By what act a form speaks for a person.
 *
 * @param evidence of what was ticked
 * @param by who records it
 * @param confirmation the act that confirmed it, from the person's own address; or null
 * @param themselves whether it is sure to be the person: by a link of theirs, or logged in
 */
record FormAct(Evidence evidence, Actor by, @Nullable Evidence confirmation, boolean themselves) {

    /** Nobody knows who it was. */
    static FormAct visitor(Said said) {
        return new FormAct(Evidence.clicked(Channel.WEB, reference(said)), by(said), null, false);
    }

    /** Confirmed from the address. */
    static FormAct confirmed(Said said, Channel channel) {
        return new FormAct(
                Evidence.clicked(Channel.WEB, reference(said)).at(said.at()),
                by(said),
                Evidence.clicked(channel, reference(said) + ", confirmed from the address"),
                true);
    }

    static FormAct link(Said said) {
        return new FormAct(
                Evidence.clicked(Channel.WEB, reference(said) + ", by a personal link"), by(said), null, true);
    }

    static FormAct user(Said said, FormOrigin.User user) {
        return new FormAct(Evidence.clicked(user.channel(), reference(said) + ", logged in"), user.by(), null, true);
    }

    static FormAct staff(FormOrigin.Staff staff) {
        return new FormAct(staff.evidence(), staff.by(), null, false);
    }

    /** How the notices of the form came before the person. */
    Manner manner() {
        Act act = evidence.act();
        if (act == Act.SPOKEN) {
            return Manner.READ_OUT;
        }
        if (act == Act.SIGNED) {
            return Manner.HANDED_OVER;
        }
        return act == Act.WRITTEN ? Manner.POSTED : Manner.LINKED_IN_FORM;
    }

    private static String reference(Said said) {
        return "form " + said.form().id() + ", submission " + said.id();
    }

    private static Actor by(Said said) {
        return Actor.job("form " + said.form().id());
    }
}
