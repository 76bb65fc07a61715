package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.jspecify.annotations.Nullable;

/** Keeps deliveries in memory, for tests and for trying things out. Thread-safe. */
public final class InMemoryDeliveryStore implements DeliveryStore, InMemoryTransactions.Restorable {

    private Map<UUID, Delivery> deliveries = new LinkedHashMap<>();

    @Override
    public synchronized int add(Collection<Delivery> planned) {
        int before = deliveries.size();
        planned.forEach(delivery -> deliveries.putIfAbsent(delivery.id(), delivery));
        return deliveries.size() - before;
    }

    @Override
    public synchronized Optional<Delivery> find(UUID id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public synchronized List<Delivery> list(
            ControllerId controller, String campaign, Set<DeliveryState> states, @Nullable Instant since, int atMost) {
        return deliveries.values().stream()
                .filter(each -> each.controller().equals(controller)
                        && each.campaign().equals(campaign)
                        && states.contains(each.state())
                        && (since == null || !each.changedAt().isAfter(since)))
                .limit(atMost)
                .toList();
    }

    @Override
    public synchronized Map<DeliveryState, Long> count(ControllerId controller, String campaign) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        for (Delivery each : deliveries.values()) {
            if (each.controller().equals(controller) && each.campaign().equals(campaign)) {
                counts.merge(each.state(), 1L, Long::sum);
            }
        }
        return counts;
    }

    @Override
    public synchronized boolean move(
            UUID id, DeliveryState from, int attempt, DeliveryState to, @Nullable String code, Instant at) {
        Delivery seen = deliveries.get(id);
        if (seen == null || seen.state() != from || seen.attempt() != attempt) {
            return false;
        }
        int next = to == DeliveryState.SENDING ? attempt + 1 : attempt;
        deliveries.put(id, moved(seen, to, next, code, at));
        return true;
    }

    private static Delivery moved(Delivery seen, DeliveryState to, int attempt, @Nullable String code, Instant at) {
        return new Delivery(
                seen.id(),
                seen.controller(),
                seen.campaign(),
                seen.subject(),
                seen.notice(),
                seen.language(),
                seen.channel(),
                seen.change(),
                seen.recipient(),
                seen.record(),
                seen.anyway(),
                to,
                attempt,
                code,
                at,
                seen.plannedBy());
    }

    @Override
    public synchronized Runnable snapshot() {
        Map<UUID, Delivery> before = new LinkedHashMap<>(deliveries);
        return () -> {
            synchronized (this) {
                deliveries = before;
            }
        };
    }
}
