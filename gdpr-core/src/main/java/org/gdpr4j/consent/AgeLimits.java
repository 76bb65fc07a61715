package org.gdpr4j.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gdpr4j.problem.GdprException;

/**
 * From which age a person consents alone, by country and day (Art. 8(1)). Users ask it before they record a consent, and
 * add what their lawyers know better. It is data with its source of law, read from a file in this jar, and no legal advice.
 * Immutable.
 */
public final class AgeLimits {

    private static final String FILE = "/org/gdpr4j/consent/age-limits.txt";
    private static final int DEFAULT = 16;
    private static final int LOWEST = 13;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Comparator<Limit> BY_DAY = Comparator.comparing(Limit::from);
    private static final LocalDate APPLIES = LocalDate.of(2018, 5, 25);

    private final List<Limit> limits;

    /**
     * From which age, from which day on, by which law.
     *
     * @param country as two capital letters (ISO 3166)
     * @param from the first day, in that country
     */
    public record Limit(String country, LocalDate from, int age, String law) {

        /** @throws GdprException when it is no limit that Art. 8(1) allows */
        public Limit {
            Objects.requireNonNull(from, "from");
            if (!COUNTRY.matcher(country).matches() || age < LOWEST || age > DEFAULT || law.isBlank()) {
                throw new GdprException("An age limit needs a country of two capital letters (ISO 3166), an age from "
                        + LOWEST + " to " + DEFAULT + " (Art. 8(1)) and the law that says so.");
            }
        }
    }

    private AgeLimits(List<Limit> limits) {
        this.limits = List.copyOf(limits);
    }

    /** Those that come with the library. */
    public static AgeLimits standard() {
        try (InputStream file = AgeLimits.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return new AgeLimits(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AgeLimits::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Limit read(String line) {
        String[] parts = line.split(";", 4);
        return new Limit(
                parts[0].strip(),
                LocalDate.parse(parts[1].strip()),
                Integer.parseInt(parts[2].strip()),
                parts[3].strip());
    }

    /** The same with another limit, which goes before one of the same country and day. */
    public AgeLimits with(Limit other) {
        return new AgeLimits(Stream.concat(
                        limits.stream()
                                .filter(it -> !it.country().equals(other.country())
                                        || !it.from().equals(other.from())),
                        Stream.of(other))
                .toList());
    }

    /** The limit in a country on a day; 16 where the country has none of its own. */
    public Limit limit(String country, LocalDate day) {
        return limits.stream()
                .filter(it -> it.country().equals(country) && !it.from().isAfter(day))
                .max(BY_DAY)
                .orElseGet(() -> new Limit(country, APPLIES, DEFAULT, "GDPR, Art. 8(1)"));
    }

    /**
     * On which side of the limit somebody is; keep this and not the age.
     *
     * @param age in completed years on that day
     */
    public AgeBand band(String country, int age, LocalDate day) {
        return age < limit(country, day).age() ? AgeBand.BELOW_LIMIT : AgeBand.FROM_LIMIT;
    }

    /** All limits, in the order of the file. */
    public List<Limit> all() {
        return limits;
    }
}
