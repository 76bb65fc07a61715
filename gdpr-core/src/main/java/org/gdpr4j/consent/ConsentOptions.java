package org.gdpr4j.consent;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.gdpr4j.problem.GdprException;

/**
 * How the room of consents works. Users change what does not suit. Immutable.
 *
 * @param keepConnections whether the address and the user agent of an act are kept; they are dropped by default
 * @param cached how many answers are kept in memory, each for at most a second
 * @param zone in which periods of consents are counted: the controller's
 */
public record ConsentOptions(boolean keepConnections, int cached, ZoneId zone) {

    private static final int MANY = 100_000;

    /** @throws GdprException when nothing could be cached */
    public ConsentOptions {
        Objects.requireNonNull(zone, "zone");
        if (cached < 1) {
            throw new GdprException("At least one answer must be cached; " + cached + " was given.");
        }
    }

    /** No connections, {@value #MANY} answers, UTC. */
    public static ConsentOptions defaults() {
        return new ConsentOptions(false, MANY, ZoneOffset.UTC);
    }

    /** Address and user agent are kept; say in the notice why. */
    public ConsentOptions withConnections() {
        return new ConsentOptions(true, cached, zone);
    }

    public ConsentOptions withCached(int answers) {
        return new ConsentOptions(keepConnections, answers, zone);
    }

    public ConsentOptions withZone(ZoneId controllers) {
        return new ConsentOptions(keepConnections, cached, controllers);
    }
}
