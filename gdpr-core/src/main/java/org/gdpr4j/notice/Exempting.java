package org.gdpr4j.notice;

import java.util.Map;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** Records who need not be told, in the current transaction. */
final class Exempting {

    private final Desk desk;

    Exempting(Desk desk) {
        this.desk = desk;
    }

    UUID exempt(NoticeId notice, @Nullable SubjectId subject, ExemptionGround ground, String reason, Actor by) {
        InformationDuty duty = desk.outlines().get(notice).content().origin().duty();
        if (duty == InformationDuty.ARTICLE_13 && ground != ExemptionGround.ALREADY_INFORMED) {
            throw new GdprException("The notice " + notice
                    + " is under Art. 13, which exempts only from telling what the" + " person knows already (13(4)).");
        }
        UUID id = UUID.randomUUID();
        desk.store().exempt(new Exemption(id, desk.controller().id(), notice, subject, ground, reason, desk.now(), by));
        Map<String, String> body =
                Map.of("exemption", id.toString(), "notice", notice.toString(), "article", ground.article(duty));
        desk.append(UUID.randomUUID(), "notice.exempted", subject, by, body);
        return id;
    }

    boolean end(UUID id, Actor by) {
        if (!desk.store().endExemption(id, desk.now(), by)) {
            throw new GdprException("There is no exemption " + id + " that could be ended; it may have ended before.");
        }
        desk.append(UUID.randomUUID(), "notice.exemption-ended", null, by, Map.of("exemption", id.toString()));
        return true;
    }
}
