package org.gdpr4j.consent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/**
 * Forms that wait for their confirmation. Each is encrypted under a key of its own, and both go together: when the
 * confirmation comes, or when the time is over. In the current transaction.
 */
final class PendingForms {

    private static final String DOMAIN = "gdpr4j.form.confirmation";

    private final ControllerId controller;
    private final PendingFormStore store;
    private final Secrets secrets;
    private final SignedToken signed;

    PendingForms(ControllerId controller, PendingFormStore store, Secrets secrets) {
        this.controller = controller;
        this.store = store;
        this.secrets = secrets;
        this.signed = new SignedToken(DOMAIN, List.of(secrets));
    }

    /** Keeps it, and gives the word that confirms it; empty when it waits already. */
    Optional<String> keep(Said said) {
        if (store.find(controller, said.id()).isPresent()) {
            return Optional.empty();
        }
        String name = key(said.id());
        byte[] sealed = secrets.create(name).encrypt(SaidFormat.write(said).getBytes(StandardCharsets.UTF_8), name);
        Duration waits = Objects.requireNonNull(said.form().waits(), "waits");
        store.add(new PendingForm(
                said.id(),
                controller,
                Base64.getEncoder().encodeToString(sealed),
                said.at().plus(waits)));
        return Optional.of(signed.sign(controller.value(), said.id().toString()));
    }

    /** Whether this word would confirm something now. */
    boolean waits(@Nullable String token, Instant now) {
        return find(token, now).isPresent();
    }

    /** Takes out what this word confirms. Of several who try, one gets it. */
    Optional<Said> take(@Nullable String token, Instant now) {
        Optional<PendingForm> form = find(token, now);
        if (form.isEmpty() || !store.remove(controller, form.get().id())) {
            return Optional.empty();
        }
        String name = key(form.get().id());
        byte[] plain =
                secrets.decrypt(name, Base64.getDecoder().decode(form.get().sealed()), name);
        secrets.destroy(name);
        return Optional.of(SaidFormat.read(new String(plain, StandardCharsets.UTF_8)));
    }

    /** Takes out those whose time is over. */
    int sweep(Instant now, int limit) {
        int gone = 0;
        for (UUID id : store.expired(controller, now, limit)) {
            secrets.destroy(key(id));
            gone += store.remove(controller, id) ? 1 : 0;
        }
        return gone;
    }

    private Optional<PendingForm> find(@Nullable String token, Instant now) {
        return signed.read(token, 2)
                .filter(parts -> parts.get(0).equals(controller.value()))
                .flatMap(parts -> store.find(controller, UUID.fromString(parts.get(1))))
                .filter(form -> now.isBefore(form.expiresAt()));
    }

    private static String key(UUID id) {
        return "form:" + id;
    }
}
