package org.gdpr4j.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.gdpr4j.problem.GdprException;

/** Names of fields that sound personal and of records that sound like persons, in English, Polish and Czech. It only suspects: a person decides. */
public final class PersonalNames {

    private static final Map<String, String> WORDS = read("personal-names.properties");
    private static final Map<String, String> PERSONS = read("person-records.properties");
    private static final Set<String> NAMES = Set.of("name", "names", "nazev", "nazwa", "title", "titul");
    private static final int LONGEST = 3;

    private PersonalNames() {}

    /** The category that a field of this name probably has, or empty when nothing sounds personal. */
    public static Optional<String> category(String path) {
        return found(path).filter(category -> !category.isEmpty());
    }

    /**
     * The same for a field of this record: where the record sounds like a person, a bare {@code name} is theirs, while the
     * name of a product stays what it is.
     */
    public static Optional<String> category(String record, String path) {
        List<String> last = words(path.substring(path.lastIndexOf('.') + 1));
        if (last.size() == 1 && NAMES.contains(last.get(0)) && found(path).isEmpty() && person(record)) {
            return Optional.of(Categories.NAME);
        }
        return category(path);
    }

    /** {@code visitorName} and {@code technicalContact}: a person is named, or is what the field holds. */
    private static Optional<String> ofPerson(List<String> words) {
        int last = words.size() - 1;
        if (last > 0 && NAMES.contains(words.get(last)) && person(words.subList(0, last))) {
            return Optional.of(Categories.NAME);
        }
        return person(words) ? Optional.of(Categories.IDENTITY) : Optional.empty();
    }

    /** Whether a record of this name probably is a person: customer, pracownik, pacientka, …. */
    public static boolean person(String record) {
        return person(words(record));
    }

    private static boolean person(List<String> words) {
        for (int start = Math.max(0, words.size() - LONGEST); start < words.size(); start++) {
            String kind = PERSONS.get(String.join(" ", words.subList(start, words.size())));
            if (kind != null) {
                return !kind.equals("no");
            }
        }
        return false;
    }

    /** The category, an empty one for a false alarm, or nothing. */
    private static Optional<String> found(String path) {
        String[] segments = path.split("\\.", -1);
        List<String> words = words(segments[segments.length - 1]);
        Optional<String> inside = longest(words, 0).or(() -> ofPerson(words));
        if (inside.isPresent() || segments.length < 2) {
            return inside;
        }
        // author.name: only together with what it lies in do the words say whose.
        List<String> context = words(segments[segments.length - 2]);
        List<String> both = new ArrayList<>(context);
        both.addAll(words);
        return longest(both, context.size());
    }

    /** The longest run of words that is known and ends at or behind {@code from}, the last one first. */
    private static Optional<String> longest(List<String> words, int from) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            for (int start = words.size() - length; start >= 0 && start + length > from; start--) {
                String category = WORDS.get(String.join(" ", words.subList(start, start + length)));
                if (category != null) {
                    return Optional.of(category);
                }
            }
        }
        return Optional.empty();
    }

    /** {@code dateOfBirth}, {@code date_of_birth} and {@code DATUM_UROZENÍ} as lower-case words without accents. */
    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('Ł', 'L');
        List<String> words = new ArrayList<>();
        for (String word :
                plain.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-zA-Z])(?=[0-9])|[_\\-. $]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = PersonalNames.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new GdprException(resource + " is missing from the gdpr-core jar.");
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new GdprException(resource + " cannot be read from the gdpr-core jar.", e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.replace('_', ' '),
                        key -> properties.getProperty(key).strip()));
    }
}
