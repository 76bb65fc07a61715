package org.gdpr4j.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.erasure.RandomModel.Feature;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;

/** A catalog by chance, filled by chance. Every value stands in one cell only, but for the e-mail addresses. */
final class RandomWorld {

    final RandomModel model;
    final World world;
    private final Random random;
    private final Map<String, List<Key>> keys = new HashMap<>();
    private int values;
    private String held = "";

    RandomWorld(long seed) {
        random = new Random(seed);
        model = new RandomModel(random);
        world = new World(model.model);
        List<Row> rows = new ArrayList<>();
        model.records.forEach(record -> {
            int count = record.equals("Customer") ? 3 : 2 + random.nextInt(4);
            for (long id = 1; id <= count; id++) {
                keys.computeIfAbsent(record, name -> new ArrayList<>()).add(Key.of(id));
            }
        });
        keys.forEach((record, of) -> of.forEach(key -> rows.add(row(world.catalog.record(record), key))));
        world.source.add(rows);
        world.catalog.records().forEach(this::hangingOn);
        states();
    }

    String value() {
        return "value" + (++values) + "x";
    }

    Key any(String record) {
        List<Key> of = keys.get(record);
        return of.get(random.nextInt(of.size()));
    }

    /** The one row that is held or restricted, as {@code record/key}; empty when none is. */
    String held() {
        return held;
    }

    Random random() {
        return random;
    }

    private Row row(RecordType type, Key key) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", key.parts().get(0));
        for (Field field : type.fields()) {
            boolean basic = field.collection() == null && !field.path().equals("id");
            if (basic && (field.path().equals("version") || random.nextInt(6) > 0)) {
                fields.put(field.path(), value(field, key));
            }
        }
        Map<String, Key> links = new HashMap<>();
        for (Link link : type.links()) {
            if (link.kind() == LinkKind.TO_ONE && (!link.nullable() || random.nextInt(4) > 0)) {
                String target = link.targets().iterator().next();
                links.put(link.name(), any(target));
            }
        }
        return new Row(type.name(), key, fields, Map.of(), links);
    }

    private Object value(Field field, Key key) {
        return switch (field.path()) {
            case "version" -> 1L;
            case "state" -> random.nextBoolean() ? "a" : "b";
            case "start" -> random.nextBoolean() ? LocalDate.of(2025, 9, 1) : LocalDate.of(2020, 1, 1);
            case "email" -> "person" + key.text() + "@example.cz";
            case "address" -> (random.nextBoolean() ? "person" : "PERSON") + (1 + random.nextInt(4)) + "@example.cz";
            default -> value();
        };
    }

    private void hangingOn(RecordType type) {
        for (Key key : keys.get(type.name())) {
            for (Link link : type.links()) {
                if (link.kind() == LinkKind.JOIN_TABLE && !link.mappedBy()) {
                    for (int i = random.nextInt(3); i > 0; i--) {
                        world.source.join(
                                type.name(),
                                link.name(),
                                key,
                                any(link.targets().iterator().next()));
                    }
                }
            }
            for (int i = random.nextInt(3); i > 0 && type.field("tags").isPresent(); i--) {
                world.source.element(type.name(), "tags", key, Map.of("tags", value()));
            }
        }
    }

    private void states() {
        if (random.nextInt(12) == 0) {
            model.features.add(Feature.HOLD_ON_PERSON);
            world.retention.hold(World.customer(Key.of(1L)), "a lawsuit", "case 1", World.JANA);
        }
        if (random.nextInt(4) == 0) {
            model.features.add(Feature.HOLD_ON_RECORD);
            String record = model.records.get(1 + random.nextInt(model.records.size() - 1));
            RecordId id = new RecordId(record, any(record).text());
            held = id.toString();
            if (random.nextBoolean()) {
                world.retention.hold(id, "a lawsuit", "case 2", World.JANA);
            } else {
                world.retention.restrict(id, "contested", "case 3", World.JANA);
            }
        }
    }
}
