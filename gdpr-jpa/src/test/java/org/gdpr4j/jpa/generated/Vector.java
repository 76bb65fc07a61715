package org.gdpr4j.jpa.generated;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One choice for every feature: what a model is generated from. */
record Vector(Map<Feature, String> choices) {

    Vector {
        choices = new EnumMap<>(choices);
    }

    /** Two choices that occur together. */
    record Pair(Feature one, String choice, Feature other, String otherChoice) {
        @Override
        public String toString() {
            return one + "=" + choice + " with " + other + "=" + otherChoice;
        }
    }

    String get(Feature feature) {
        return Objects.requireNonNull(choices.get(feature));
    }

    boolean is(Feature feature, String... anyOf) {
        return List.of(anyOf).contains(get(feature));
    }

    boolean has(Feature feature) {
        return !is(feature, "NONE");
    }

    boolean coOwned() {
        return get(Feature.ROLE).startsWith("CO_");
    }

    boolean seen() {
        return get(Feature.ROLE).startsWith("SEES_");
    }

    boolean chain() {
        return is(Feature.LINK, "CHAIN2", "CHAIN3");
    }

    /** The key derives from the owner's; otherwise, with {@code MAPS_ID}, from a record that is nobody's. */
    boolean keyOfOwner() {
        return is(Feature.KEY, "MAPS_ID")
                && is(Feature.LINK, "TO_ONE")
                && !coOwned()
                && !has(Feature.CONDITION)
                && is(Feature.WHEN_ERASED, "DELETE");
    }

    int turn() {
        return Integer.parseInt(get(Feature.TURN));
    }

    Set<Pair> pairs() {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Feature one : choices.keySet()) {
            for (Feature other : choices.keySet()) {
                if (one.compareTo(other) < 0) {
                    pairs.add(new Pair(one, get(one), other, get(other)));
                }
            }
        }
        return pairs;
    }

    /** All pairs that some model can have. */
    static Set<Pair> allPairs(Stand stand) {
        Set<Pair> all = new LinkedHashSet<>();
        for (Feature one : Feature.values()) {
            for (Feature other : Feature.values()) {
                if (one.compareTo(other) < 0) {
                    one.choices()
                            .forEach(a -> other.choices().stream()
                                    .map(b -> new Pair(one, a, other, b))
                                    .filter(pair -> possible(pair, stand))
                                    .forEach(all::add));
                }
            }
        }
        return all;
    }

    /** What neither Jakarta Persistence nor this provider has. */
    static boolean possible(Pair pair, Stand stand) {
        List<String> both = List.of(pair.one() + "=" + pair.choice(), pair.other() + "=" + pair.otherChoice());
        return IMPOSSIBLE.stream().noneMatch(both::containsAll)
                && stand.impossible().stream().noneMatch(both::containsAll);
    }

    private static final List<List<String>> IMPOSSIBLE = List.of(
            List.of("INHERITANCE=NONE", "ROOT=ABSTRACT"),
            List.of("INHERITANCE=TABLE_PER_CLASS", "KEY=IDENTITY"),
            List.of("INHERITANCE=TABLE_PER_CLASS", "LINK=SECONDARY"));

    @Override
    public String toString() {
        return String.join(
                " ",
                Arrays.stream(Feature.values())
                        .filter(choices::containsKey)
                        .map(it -> it + "=" + get(it))
                        .toList());
    }
}
