package org.gdpr4j.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/** The names, places and sentences of one language from which customers are made. */
record Culture(
        String language,
        List<String> given,
        List<String> family,
        List<String> cities,
        List<String> streets,
        String country,
        String phonePrefix,
        List<String> tickets,
        List<String> reviews,
        List<String> messages) {

    static List<Culture> all() {
        Properties words = new Properties();
        try (InputStream stream = Culture.class.getResourceAsStream("cultures.properties");
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".given"))
                .map(key -> key.substring(0, key.length() - ".given".length()))
                .sorted()
                .map(name -> read(words, name))
                .toList();
    }

    private static Culture read(Properties words, String name) {
        return new Culture(
                name.substring(0, 2),
                list(words, name + ".given", ","),
                list(words, name + ".family", ","),
                list(words, name + ".city", ","),
                list(words, name + ".street", ","),
                words.getProperty(name + ".country"),
                words.getProperty(name + ".phone"),
                list(words, name + ".ticket", "\\|"),
                list(words, name + ".review", "\\|"),
                list(words, name + ".message", "\\|"));
    }

    private static List<String> list(Properties words, String key, String separator) {
        return List.of(words.getProperty(key).split(separator));
    }

    static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of these sentences, with a number put in. */
    static String sentence(List<String> templates, Random random) {
        return one(templates, random).replace("{n}", String.valueOf(1 + random.nextInt(99_999)));
    }
}
