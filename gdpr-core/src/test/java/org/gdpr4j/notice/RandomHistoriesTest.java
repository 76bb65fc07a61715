package org.gdpr4j.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random versions and servings against what one would say by following each purpose through the versions. */
class RandomHistoriesTest {

    private static final List<Purpose> PURPOSES = List.of(World.ORDERS, World.NEWS, World.SCORING);
    private static final int PERSONS = 4;
    private static final int VERSIONS = 6;

    static List<Long> seeds() {
        Random random = new Random();
        List<Long> seeds = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            seeds.add(random.nextLong());
        }
        return seeds;
    }

    private record Told(Instant at, int version) {}

    /** What a version told is known while no later version that is valid has it anew or changed. */
    private record Model(List<Map<String, Boolean>> versions, List<Instant> validFrom) {

        boolean knows(List<Told> servings, String purpose, Instant at) {
            return servings.stream()
                    .filter(serving -> !serving.at().isAfter(at))
                    .anyMatch(serving -> stillKnown(serving.version(), purpose, at));
        }

        private boolean stillKnown(int told, String purpose, Instant at) {
            if (!versions.get(told - 1).containsKey(purpose)) {
                return false;
            }
            for (int next = told + 1;
                    next <= versions.size() && !validFrom.get(next - 1).isAfter(at);
                    next++) {
                boolean anew = !versions.get(next - 2).containsKey(purpose);
                Boolean material = versions.get(next - 1).get(purpose);
                if (material != null && (anew || material)) {
                    return false;
                }
            }
            return true;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void toldAndOutstandingSayWhatOneWouldSay(long seed) {
        Random random = new Random(seed);
        World world = new World();
        Model model = new Model(new ArrayList<>(), new ArrayList<>());
        Map<SubjectId, List<Told>> servings = new HashMap<>();
        for (int i = 0; i < PERSONS; i++) {
            servings.put(world.person(World.customer(i), World.START), new ArrayList<>());
        }
        for (int number = 1; number <= VERSIONS; number++) {
            publish(world, model, number, random);
            world.later(Duration.ofDays(random.nextInt(3)));
            for (SubjectId person : servings.keySet()) {
                if (random.nextInt(3) == 0) {
                    NoticeId served = new NoticeId("privacy", 1 + random.nextInt(number));
                    world.serve(person, served);
                    servings.get(person).add(new Told(world.clock.instant(), served.version()));
                }
            }
            check(world, model, servings, random);
        }
    }

    private static void publish(World world, Model model, int number, Random random) {
        NoticeDraft draft = World.privacy(number);
        Map<String, Boolean> told = new HashMap<>();
        for (Purpose purpose : PURPOSES) {
            if (random.nextInt(3) > 0 || (told.isEmpty() && purpose == PURPOSES.get(PURPOSES.size() - 1))) {
                boolean material = random.nextInt(3) == 0;
                NoticePurpose plain = NoticePurpose.of(purpose);
                draft.purpose(material ? plain.changedMaterially() : plain);
                told.put(purpose.name(), material);
            }
        }
        Instant last = number == 1 ? World.START : model.validFrom().get(number - 2);
        Instant from = last.plus(Duration.ofDays(random.nextInt(3)));
        world.publish(draft.validFrom(number == 1 ? World.START : from));
        model.versions().add(told);
        model.validFrom().add(number == 1 ? World.START : from);
    }

    private static void check(World world, Model model, Map<SubjectId, List<Told>> servings, Random random) {
        Instant now = world.clock.instant();
        Instant then = World.START.plus(Duration.ofHours(random.nextInt(24 * 20)));
        NoticeVersion current = world.notices.current("privacy").orElseThrow();
        Map<SubjectId, Set<String>> campaign = new HashMap<>();
        world.notices.outstanding(
                current.id(),
                it -> campaign.computeIfAbsent(it.subject(), subject -> new HashSet<>())
                        .addAll(it.purposes()));
        servings.forEach((person, told) -> {
            Set<String> lacking = new HashSet<>();
            world.notices.outstanding(person).forEach(it -> lacking.addAll(it.purposes()));
            assertThat(lacking).isEqualTo(campaign.getOrDefault(person, Set.of()));
            for (Purpose purpose : PURPOSES) {
                assertThat(world.notices.wasTold(person, purpose.name(), then))
                        .isEqualTo(model.knows(told, purpose.name(), then));
                assertThat(lacking.contains(purpose.name()))
                        .isEqualTo(current.content().purpose(purpose.name()).isPresent()
                                && !model.knows(told, purpose.name(), now));
            }
        });
    }
}
