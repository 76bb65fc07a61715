package org.gdpr4j.basis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Channel rules as JSON. Reading is strict, because a rule that is overlooked would forbid nothing. */
final class ChannelRuleFile {

    private static final String SHIPPED = "channel-rules.json";
    private static final Set<String> ROOT = Set.of("about", "rules");
    private static final Set<String> PARTS = Set.of("country", "channels", "need", "from", "law", "note");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ChannelRuleFile() {}

    static List<ChannelRule> shipped() {
        try (InputStream file = ChannelRuleFile.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new GdprException("The jar of gdpr-core lacks " + SHIPPED + ". Is it repackaged?");
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GdprException("The channel rules in the jar of gdpr-core could not be read.", e);
        }
    }

    static List<ChannelRule> read(String json) {
        JsonNode root = parsed(json);
        known(root, ROOT, "the file");
        JsonNode rules = root.get("rules");
        if (rules == null || !rules.isArray()) {
            throw refused("the file", "has no list named 'rules'");
        }
        List<ChannelRule> read = new ArrayList<>();
        for (JsonNode node : rules) {
            read.add(rule(node, "rule " + (read.size() + 1)));
        }
        return read;
    }

    private static ChannelRule rule(JsonNode node, String what) {
        known(node, PARTS, what);
        try {
            return new ChannelRule(
                    text(node, "country", what),
                    channels(node, what),
                    ChannelNeed.valueOf(text(node, "need", what)),
                    LocalDate.parse(text(node, "from", what)),
                    text(node, "law", what),
                    node.has("note") ? text(node, "note", what) : "");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(what, "has a channel, a need or a day that does not exist");
        }
    }

    private static Set<Channel> channels(JsonNode node, String what) {
        JsonNode list = node.get("channels");
        if (list == null || !list.isArray()) {
            throw refused(what, "has no list named 'channels'");
        }
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (JsonNode each : list) {
            channels.add(Channel.valueOf(each.isString() ? each.stringValue() : ""));
        }
        return channels;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw refused("the file", "is no JSON, or names something twice");
        }
    }

    private static void known(JsonNode node, Set<String> parts, String what) {
        if (!node.isObject()) {
            throw refused(what, "is no object");
        }
        for (String name : node.propertyNames()) {
            if (!parts.contains(name)) {
                throw refused(
                        what,
                        "has a part that means nothing here; known are "
                                + parts.stream().sorted().toList());
            }
        }
    }

    private static String text(JsonNode node, String name, String what) {
        @Nullable JsonNode value = node.get(name);
        if (value == null || !value.isString()) {
            throw refused(what, "has no text named '" + name + "'");
        }
        return value.stringValue();
    }

    private static GdprException refused(String what, String why) {
        return new GdprException("The channel rules cannot be read: " + what + " " + why + ". Write it as the file "
                + SHIPPED + " in the jar of gdpr-core does.");
    }
}
