package org.gdpr4j.erasure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * The values of an erased person by the fields that held them, to be sought afterwards. They exist only in memory and,
 * encrypted, in the journal. Not thread-safe.
 */
final class SoughtValues {

    private static final int SHORTEST_NUMBER = 6;
    private static final int TWO_DIGITS = 10;

    /** What is written. */
    private record Written(Map<String, Set<String>> places) {}

    private final Map<String, Set<String>> places;

    SoughtValues() {
        this(new TreeMap<>());
    }

    private SoughtValues(Map<String, Set<String>> places) {
        this.places = places;
    }

    Map<String, Set<String>> places() {
        return places;
    }

    /** Adds by what leftovers of a field could be recognised; nothing where no search for text could tell, as of one of a few
     * words that stand for everybody. */
    void add(RecordType type, Field field, @Nullable Object value, @Nullable Object stored) {
        if (!field.type().isEnum()) {
            String place = type.name() + "." + field.path();
            add(place, value);
            add(place, stored);
        }
    }

    private void add(String place, @Nullable Object value) {
        if (value instanceof String text) {
            addText(place, text);
        } else if (value instanceof byte[] bytes) {
            text(bytes).ifPresent(text -> addText(place, text));
        } else if (value instanceof LocalDate date) {
            spellings(date).forEach(text -> addText(place, text));
        } else if ((value instanceof Long || value instanceof Integer || value instanceof BigInteger)
                && value.toString().length() >= SHORTEST_NUMBER) {
            addText(place, value.toString());
        }
    }

    /** As databases and programs write a day, and as people do. */
    private static List<String> spellings(LocalDate date) {
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        String year = String.valueOf(date.getYear());
        return List.of(
                date.toString(),
                two(day) + "." + two(month) + "." + year,
                day + ". " + month + ". " + year,
                two(day) + "/" + two(month) + "/" + year);
    }

    private static String two(int number) {
        return number < TWO_DIGITS ? "0" + number : String.valueOf(number);
    }

    private void addText(String place, String text) {
        if (!text.isBlank()) {
            places.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(text);
        }
    }

    /** Bytes that are text; others cannot be told from noise by a search for text. */
    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Compressed, since it is encrypted, journalled and carried to the database in the acting transaction. */
    byte[] write() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater)) {
            deflated.write(PlanFormat.write(new Written(places)).getBytes(StandardCharsets.UTF_8));
            deflated.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new GdprException("Values could not be compressed in memory.", e);
        } finally {
            deflater.end();
        }
    }

    static SoughtValues read(byte[] written) {
        try (InflaterInputStream inflated = new InflaterInputStream(new java.io.ByteArrayInputStream(written))) {
            String json = new String(inflated.readAllBytes(), StandardCharsets.UTF_8);
            return new SoughtValues(PlanFormat.read(json, Written.class).places());
        } catch (IOException e) {
            throw new GdprException("The journalled values of an erasure cannot be read back.", e);
        }
    }

    @Override
    public String toString() {
        return "SoughtValues of " + places.keySet();
    }
}
