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

    void addAll(SoughtValues others) {
        others.places.forEach((place, texts) ->
                places.computeIfAbsent(place, key -> new LinkedHashSet<>()).addAll(texts));
    }

    /** Adds by what leftovers of one value could be recognised. */
    void add(RecordType type, Field field, @Nullable Object value, @Nullable Object stored) {
        at(type, field).add(value, stored);
    }

    /** Where the values of a field are collected; nothing of one of a few words that stand for everybody. */
    Place at(RecordType type, Field field) {
        return new Place(field.type().isEnum() ? null : type.name() + "." + field.path());
    }

    /** Collects the values of one field, as far as a search for text could find them. */
    final class Place {

        private final @Nullable String name;
        private @Nullable Set<String> texts;

        private Place(@Nullable String name) {
            this.name = name;
            this.texts = name == null ? null : places.get(name);
        }

        void add(@Nullable Object value, @Nullable Object stored) {
            add(value);
            add(stored);
        }

        private void add(@Nullable Object value) {
            if (value instanceof String text) {
                addText(text);
            } else if (value instanceof byte[] bytes) {
                text(bytes).ifPresent(this::addText);
            } else if (value instanceof LocalDate date) {
                spellings(date).forEach(this::addText);
            } else if ((value instanceof Long || value instanceof Integer || value instanceof BigInteger)
                    && value.toString().length() >= SHORTEST_NUMBER) {
                addText(value.toString());
            }
        }

        private void addText(String text) {
            if (name == null || text.isBlank()) {
                return;
            }
            if (texts == null) {
                texts = places.computeIfAbsent(name, key -> new LinkedHashSet<>());
            }
            texts.add(text);
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
