package org.gdpr4j.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Follows the declared links from every record to persons. */
final class Paths {

    private final Map<String, RecordType> records;

    Paths(Map<String, RecordType> records) {
        this.records = records;
    }

    Map<String, List<Path>> all() {
        Map<String, List<Path>> all = new TreeMap<>();
        for (RecordType record : records.values()) {
            List<Path> found = new ArrayList<>();
            if (record.subject() != null) {
                found.add(new Path(record.name(), List.of(), record.subject(), Role.OWNER, false));
            }
            follow(record, record, List.of(), Role.OWNER, found);
            if (!found.isEmpty()) {
                all.put(record.name(), List.copyOf(found.stream().distinct().toList()));
            }
        }
        return all;
    }

    private void follow(RecordType start, RecordType here, List<Path.Step> steps, Role role, List<Path> found) {
        for (Link link : here.links()) {
            if (link.role() != Role.OWNER && link.role() != Role.ACCESSOR) {
                continue;
            }
            Role soFar = link.role() == Role.ACCESSOR ? Role.ACCESSOR : role;
            List<Path.Step> longer = new ArrayList<>(steps);
            longer.add(new Path.Step(here.name(), link));
            for (String targetName : link.targets()) {
                RecordType target = records.get(targetName);
                if (target == null) {
                    continue;
                }
                if (target.subject() != null) {
                    found.add(new Path(start.name(), longer, target.subject(), soFar, refersToItself(longer)));
                }
                boolean visited = targetName.equals(start.name())
                        || longer.stream().anyMatch(step -> step.record().equals(targetName));
                if (!visited) {
                    follow(start, target, longer, soFar, found);
                }
            }
        }
    }

    private boolean refersToItself(List<Path.Step> steps) {
        return steps.stream()
                .map(step -> records.get(step.record()))
                .anyMatch(record -> record != null
                        && record.owners().stream()
                                .anyMatch(link -> link.targets().contains(record.name())));
    }
}
