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
import java.util.stream.Collectors;
import org.gdpr4j.problem.GdprException;

/** Names of fields that sound personal, in English, Polish and Czech. It only suspects: a person decides. */
public final class PersonalNames {

    private static final Map<String, String> WORDS = read();

    private PersonalNames() {}

    /** The category that a field of this name probably has, or empty when nothing sounds personal. */
    public static Optional<String> category(String path) {
        String[] segments = path.split("\\.");
        List<String> words = words(segments[segments.length - 1]);
        for (int length = Math.min(3, words.size()); length > 0; length--) {
            for (int start = words.size() - length; start >= 0; start--) {
                String category = WORDS.get(String.join(" ", words.subList(start, start + length)));
                if (category != null) {
                    return category.isEmpty() ? Optional.empty() : Optional.of(category);
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
        for (String word : plain.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_\\-. $]+")) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static Map<String, String> read() {
        Properties properties = new Properties();
        try (InputStream stream = PersonalNames.class.getResourceAsStream("personal-names.properties")) {
            if (stream == null) {
                throw new GdprException("personal-names.properties is missing from the gdpr-core jar.");
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new GdprException("personal-names.properties cannot be read from the gdpr-core jar.", e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.replace('_', ' '),
                        key -> properties.getProperty(key).strip()));
    }
}
