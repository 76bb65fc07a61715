package org.gdpr4j.jpa.generated;

import java.util.List;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Strategy;

/**
 * A personal value of a generated record, as the generator knows it.
 *
 * @param path the attribute's path
 * @param table where it lies; for a subclass's own field of table-per-class or joined rows, see {@link Layout}
 * @param of the link whose person it is about; empty: all owners together
 */
record Value(String path, String table, String column, Sort sort, Strategy.Kind strategy, String of) {

    /** What is stored, and by which strategies it can be erased. */
    enum Sort {
        PLAIN(Strategy.Kind.values()),
        CONVERTED(Strategy.Kind.values()),
        TEXT_LOB(Strategy.Kind.values()),
        DATE(Strategy.Kind.GENERALISE),
        BYTE_LOB(Strategy.Kind.CLEAR, Strategy.Kind.KEEP, Strategy.Kind.CUSTOM),
        /** Of a set or a map: one by one different. */
        ELEMENT(
                Strategy.Kind.CLEAR,
                Strategy.Kind.PSEUDONYM,
                Strategy.Kind.RANDOM,
                Strategy.Kind.KEEP,
                Strategy.Kind.CUSTOM),
        ELEMENT_FIELD(
                Strategy.Kind.CLEAR,
                Strategy.Kind.GENERALISE,
                Strategy.Kind.PSEUDONYM,
                Strategy.Kind.RANDOM,
                Strategy.Kind.KEEP,
                Strategy.Kind.CUSTOM);

        private final List<Strategy.Kind> strategies;

        Sort(Strategy.Kind... strategies) {
            this.strategies = List.of(strategies);
        }

        /** Each sort of value that a model can have with each strategy that fits it. */
        static List<String> allStrategies() {
            return Stream.of(values())
                    .flatMap(sort -> sort.strategies.stream().map(strategy -> sort + " " + strategy))
                    .filter(it -> !it.startsWith("DATE"))
                    .toList();
        }

        Strategy.Kind strategy(int turn) {
            return strategies.get(turn % strategies.size());
        }
    }

    boolean element() {
        return sort == Sort.ELEMENT || sort == Sort.ELEMENT_FIELD;
    }

    /** The annotations that say all this. */
    String annotations() {
        String with = switch (strategy) {
            case GENERALISE -> ", with = \"prefix:3\"";
            case KEEP -> ", with = \"needed as it is\"";
            case CUSTOM -> ", with = \"" + (sort == Sort.BYTE_LOB ? Strategies.BYTES : Strategies.TEXT) + "\"";
            case CONSTANT -> ", with = \"" + Strategies.CONSTANT + "\"";
            default -> "";
        };
        return "@PersonalData(value = \"communication\", of = \"" + of + "\") @Erase(value = Strategy.Kind." + strategy
                + with + ") ";
    }
}
