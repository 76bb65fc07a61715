package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.transaction.InMemoryTransactions;

/** Keeps waiting forms in memory, for tests and for trying things out. Thread-safe. */
public final class InMemoryPendingFormStore implements PendingFormStore, InMemoryTransactions.Restorable {

    private final Map<UUID, PendingForm> forms = new LinkedHashMap<>();

    @Override
    public synchronized void add(PendingForm form) {
        forms.putIfAbsent(form.id(), form);
    }

    @Override
    public synchronized Optional<PendingForm> find(ControllerId controller, UUID id) {
        return Optional.ofNullable(forms.get(id))
                .filter(form -> form.controller().equals(controller));
    }

    @Override
    public synchronized boolean remove(ControllerId controller, UUID id) {
        PendingForm form = forms.get(id);
        return form != null && form.controller().equals(controller) && forms.remove(id, form);
    }

    @Override
    public synchronized List<UUID> expired(ControllerId controller, Instant at, int limit) {
        return forms.values().stream()
                .filter(form -> form.controller().equals(controller)
                        && !form.expiresAt().isAfter(at))
                .sorted(Comparator.comparing(PendingForm::expiresAt))
                .limit(limit)
                .map(PendingForm::id)
                .toList();
    }

    @Override
    public synchronized Runnable snapshot() {
        Map<UUID, PendingForm> before = new LinkedHashMap<>(forms);
        return () -> {
            synchronized (this) {
                forms.clear();
                forms.putAll(before);
            }
        };
    }
}
