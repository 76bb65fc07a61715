package org.gdpr4j.jpa.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gdpr4j.jpa.generated.Vector.Pair;

/** Few vectors in which every possible pair of choices occurs. Greedy and seeded, so the same for the same seed. */
final class CoveringArray {

    private static final int CANDIDATES = 40;

    private final Random random;
    private final Stand stand;
    private final Set<Pair> open;

    private CoveringArray(Stand stand, long seed) {
        this.stand = stand;
        random = new Random(seed);
        open = new LinkedHashSet<>(Vector.allPairs(stand));
    }

    static List<Vector> of(Stand stand, long seed) {
        CoveringArray array = new CoveringArray(stand, seed);
        List<Vector> vectors = new ArrayList<>();
        while (!array.open.isEmpty()) {
            vectors.add(array.next());
        }
        return vectors;
    }

    private Vector next() {
        Vector best = null;
        int most = -1;
        for (int i = 0; i < CANDIDATES; i++) {
            Vector candidate = candidate();
            int news = candidate == null
                    ? -1
                    : (int) candidate.pairs().stream().filter(open::contains).count();
            if (candidate != null && news > most) {
                most = news;
                best = candidate;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no vector could be made");
        }
        open.removeAll(best.pairs());
        return best;
    }

    /** Begins with a pair that is still open and takes, feature by feature, the choice with the most open pairs. */
    private Vector candidate() {
        Pair first = List.copyOf(open).get(random.nextInt(open.size()));
        Map<Feature, String> chosen = new EnumMap<>(Feature.class);
        chosen.put(first.one(), first.choice());
        chosen.put(first.other(), first.otherChoice());
        List<Feature> rest = new ArrayList<>(Arrays.asList(Feature.values()));
        Collections.shuffle(rest, random);
        rest.removeAll(chosen.keySet());
        for (Feature feature : rest) {
            String choice = best(feature, chosen);
            if (choice == null) {
                return null;
            }
            chosen.put(feature, choice);
        }
        return new Vector(chosen);
    }

    private String best(Feature feature, Map<Feature, String> chosen) {
        List<String> choices = new ArrayList<>(feature.choices());
        Collections.shuffle(choices, random);
        String best = null;
        long most = -1;
        for (String choice : choices) {
            List<Pair> pairs = chosen.entrySet().stream()
                    .map(it -> pair(feature, choice, it.getKey(), it.getValue()))
                    .toList();
            long news = pairs.stream().filter(open::contains).count();
            if (pairs.stream().allMatch(pair -> Vector.possible(pair, stand)) && news > most) {
                most = news;
                best = choice;
            }
        }
        return best;
    }

    private static Pair pair(Feature one, String choice, Feature other, String otherChoice) {
        return one.compareTo(other) < 0
                ? new Pair(one, choice, other, otherChoice)
                : new Pair(other, otherChoice, one, choice);
    }
}
