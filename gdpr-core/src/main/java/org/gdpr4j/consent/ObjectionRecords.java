package org.gdpr4j.consent;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.consent.Objection.Decision;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/** What the ledger keeps of objections: of identifiers their types only, the grounds where they can be erased. */
final class ObjectionRecords {

    private final Ledger ledger;
    private final ControllerId controller;

    ObjectionRecords(Ledger ledger, ControllerId controller) {
        this.ledger = ledger;
        this.controller = controller;
    }

    void made(Objecting objecting, Actor by) {
        boolean marketing = objecting.purpose().equals(Objections.MARKETING);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("objection", objecting.id().toString());
        body.put("article", marketing ? "21(2)" : "21(1)");
        body.put("purpose", objecting.purpose());
        body.put(
                "identifiers",
                objecting.identifiers().stream().map(each -> each.type().name()).toList());
        body.put("act", objecting.evidence().act().name());
        body.put("channel", objecting.evidence().channel().name());
        body.put("reference", objecting.evidence().reference());
        if (objecting.evidence().when() != null) {
            body.put("when", objecting.evidence().when().toString());
        }
        if (objecting.grounds() != null) {
            body.put("grounds", objecting.grounds());
        }
        ledger.append(new LedgerEvent(objecting.id(), controller, "objection.made", objecting.subject(), by, body));
    }

    void decided(Objection objection, Decision decision, String reason, Actor by) {
        UUID id = UUID.nameUUIDFromBytes(("decided " + objection.id()).getBytes(StandardCharsets.UTF_8));
        Map<String, String> body = Map.of(
                "objection", objection.id().toString(),
                "purpose", objection.purpose(),
                "decision", decision.name(),
                "reason", reason);
        ledger.append(new LedgerEvent(id, controller, "objection.decided", objection.subject(), by, body));
    }
}
