package org.gdpr4j.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gdpr4j.problem.GdprException;

/** Records what was served, in the current transaction. */
final class Servings {

    private final Desk desk;

    Servings(Desk desk) {
        this.desk = desk;
    }

    /**
     * Records a serving that a caller tells of.
     *
     * @throws GdprException when its time lies ahead
     */
    ServedNotice serve(Serving serving) {
        Instant now = desk.now();
        Instant at = serving.at() == null ? now : serving.at().truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now)) {
            throw new GdprException(
                    "A notice is recorded as served at a time that lies ahead. Record it when it happened.");
        }
        return serve(serving, at);
    }

    /** Records it for this time, even if the clock was set back since: what was sent must not fail to be recorded. */
    ServedNotice serve(Serving serving, Instant at) {
        String hash = desk.store()
                .hash(desk.controller().id(), serving.notice(), serving.language())
                .orElseThrow(() -> new GdprException("There is no published notice " + serving.notice() + " in '"
                        + serving.language() + "'. Publish it, or serve a language that it has."));
        ServedNotice served = new ServedNotice(
                serving.id(),
                desk.controller().id(),
                serving.subject(),
                serving.notice(),
                serving.language(),
                hash,
                serving.channel(),
                serving.how(),
                at,
                serving.by());
        if (!desk.store().serve(served)) {
            return same(served, desk.store().served(serving.id()));
        }
        // Not the caller's id, which they may well have used for something else in the ledger.
        desk.append(
                DerivedId.of("notice.served", serving.id().toString()),
                "notice.served",
                serving.subject(),
                serving.by(),
                body(served));
        return served;
    }

    private static Map<String, String> body(ServedNotice served) {
        return Map.of(
                "served", served.id().toString(),
                "notice", served.notice().toString(),
                "language", served.language(),
                "sha256", served.sha256(),
                "channel", served.channel().name(),
                "how", served.how().name(),
                "at", served.at().toString());
    }

    /** What was recorded before under the same id, if it is the same; its time and actor are those of the first time. */
    private static ServedNotice same(ServedNotice now, Optional<ServedNotice> then) {
        return then.filter(before -> before.controller().equals(now.controller())
                        && before.subject().equals(now.subject())
                        && before.notice().equals(now.notice())
                        && before.language().equals(now.language())
                        && before.channel() == now.channel()
                        && before.how() == now.how())
                .orElseThrow(() -> new GdprException(
                        "The id " + now.id() + " was used for another serving. Give each serving an id of its own."));
    }

    /** Of each notice the versions that were served by then. */
    static Map<String, Set<Integer>> versions(List<ServedNotice> served, Instant at) {
        Map<String, Set<Integer>> versions = new HashMap<>();
        for (ServedNotice each : served) {
            if (!each.at().isAfter(at)) {
                versions.computeIfAbsent(each.notice().name(), name -> new HashSet<>())
                        .add(each.notice().version());
            }
        }
        return versions;
    }
}
