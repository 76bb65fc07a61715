package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;

/** One change by chance to a column, of a row that a plan touches, that ownership, condition, retention or strategy reads. */
final class RandomDrift {

    private record Drift(String what, Runnable change) {}

    private final RandomWorld random;
    private final World world;
    private final ErasurePlan plan;

    RandomDrift(RandomWorld random, ErasurePlan plan) {
        this.random = random;
        this.world = random.world;
        this.plan = plan;
    }

    void isNoticed() {
        List<Drift> drifts = new ArrayList<>();
        for (PlanStep step : plan.steps()) {
            if (step.act() == PlanStep.Act.DELETE || step.act() == PlanStep.Act.DETACH) {
                step.keys().forEach(row -> ofRow(step, row, drifts));
            } else if (step.act() != PlanStep.Act.DELETE_JOINS) {
                step.keys()
                        .forEach(row -> drifts.add(new Drift(
                                "element of " + step.record(),
                                () -> world.source.element(
                                        step.record(), "tags", key(row), Map.of("tags", random.value())))));
            }
        }
        if (drifts.isEmpty()) {
            return;
        }
        Drift drift = drifts.get(random.random().nextInt(drifts.size()));
        Runnable undo = world.source.snapshot();
        ErasurePlan other = world.approved(Key.of(1L));
        try {
            drift.change.run();
            Map<String, String> before = world.cells();
            assertThatExceptionOfType(PlanDriftException.class)
                    .as("drift of %s", drift.what)
                    .isThrownBy(() -> world.erasure.execute(other.id(), World.JANA));
            org.assertj.core.api.Assertions.assertThat(world.cells()).isEqualTo(before);
        } catch (ErasureRefusedException e) {
            // The change made a circle that cannot be deleted; that is refused before anything is touched.
            org.assertj.core.api.Assertions.assertThat(e.reason())
                    .isEqualTo(ErasureRefusedException.Reason.FOREIGN_KEY_CYCLE);
        } finally {
            undo.run();
        }
    }

    private static Key key(String text) {
        return Key.of(Long.valueOf(text));
    }

    private void ofRow(PlanStep step, String planned, List<Drift> drifts) {
        RecordType type = world.catalog.record(step.record());
        Row row = world.row(type.name(), key(planned));
        for (Link link : type.links()) {
            if (link.kind() == LinkKind.TO_ONE && link.nullable() && row.links().containsKey(link.name())) {
                drifts.add(new Drift(
                        type.name() + "." + link.name(),
                        () -> world.source.set(
                                type.name(), row.key(), Map.of(), Collections.singletonMap(link.name(), null))));
            }
            if (link.kind() == LinkKind.BY_VALUE) {
                drifts.add(value(type, row, link.name(), "nobody" + random.value() + "@example.cz"));
            }
            boolean reads =
                    link.role() != Role.REFERENCE && link.condition().fields().contains("state");
            if (reads) {
                drifts.add(value(type, row, "state", "c"));
            }
        }
        if (!type.retention().isEmpty()) {
            drifts.add(value(type, row, "start", LocalDate.of(2001, 2, 3)));
        }
        step.fields().stream()
                .filter(field -> field.strategy().readsValue())
                .forEach(field -> drifts.add(value(type, row, field.field(), random.value())));
    }

    private Drift value(RecordType type, Row row, String field, Object value) {
        return new Drift(
                type.name() + "." + field,
                () -> world.source.set(type.name(), row.key(), Map.of(field, value), Map.of()));
    }
}
