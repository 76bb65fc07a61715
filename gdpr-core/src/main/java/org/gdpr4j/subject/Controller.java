package org.gdpr4j.subject;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Who decides why and how data are processed (Art. 4(7)). Immutable.
 *
 * @param name as the person is told it
 * @param zone the zone in which its calendar periods and deadlines are counted
 */
public record Controller(ControllerId id, String name, ZoneId zone) {

    public Controller {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "zone");
    }
}
