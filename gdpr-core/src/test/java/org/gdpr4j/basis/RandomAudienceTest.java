package org.gdpr4j.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

/** Check == list. Every failure names the seed of its world; {@code -Dgdpr.test.seed=…} runs from that one. */
class RandomAudienceTest {

    private static final int WORLDS = 40;
    private static final int PERSONS = 12;
    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.PHONE, Channel.POST);

    private final long seed = Long.getLong("gdpr.test.seed", new Random().nextInt(Integer.MAX_VALUE));

    @Test
    void theListIsWhomTheCheckSaysYesTo() {
        System.out.println("Seed of the audiences: " + seed);
        int yes = 0;
        int no = 0;
        for (long each = seed; each < seed + WORLDS; each++) {
            Random random = new Random(each);
            World world = new World();
            List<SubjectId> persons = populate(world, random);
            BasisOptions options = random.nextBoolean() ? World.OPTIONS : World.OPTIONS.withUntoldIsNo();
            Basis basis = world.basis(options);
            for (Purpose purpose : World.PURPOSES.all()) {
                for (Channel channel : CHANNELS) {
                    for (boolean asking : new boolean[] {false, true}) {
                        Set<SubjectId> checked = checked(basis, persons, purpose.name(), channel, asking);
                        String what =
                                "seed " + each + ": " + purpose.name() + " by " + channel + (asking ? ", asking" : "");
                        assertThat(streamed(basis, purpose.name(), channel, asking))
                                .as(what)
                                .containsExactlyInAnyOrderElementsOf(checked);
                        assertThat(filtered(world, basis, purpose.name(), channel, asking))
                                .as(what)
                                .containsExactlyInAnyOrderElementsOf(checked);
                        yes += checked.size();
                        no += persons.size() - checked.size();
                    }
                }
            }
        }
        assertThat(yes).as("both answers came up").isPositive();
        assertThat(no).isPositive();
    }

    private static Set<SubjectId> checked(
            Basis basis, List<SubjectId> persons, String purpose, Channel channel, boolean asking) {
        Set<SubjectId> allowed = new HashSet<>();
        for (SubjectId person : persons) {
            BasisDecision decision =
                    asking ? basis.mayAsk(person, purpose, channel) : basis.mayUse(person, purpose, channel);
            assertThat(decision.failed()).isNotEqualTo(BasisRule.ANSWERED);
            if (decision.allowed()) {
                allowed.add(person);
            }
        }
        return allowed;
    }

    private static List<SubjectId> streamed(Basis basis, String purpose, Channel channel, boolean asking) {
        List<SubjectId> streamed = new ArrayList<>();
        Audience audience = asking
                ? basis.askable(purpose, channel, streamed::add)
                : basis.reachable(purpose, channel, streamed::add);
        assertThat(audience).isEqualTo(new Audience(streamed.size(), 0));
        return streamed;
    }

    private static List<SubjectId> filtered(World world, Basis basis, String purpose, Channel channel, boolean asking) {
        List<SubjectId> filtered = new ArrayList<>();
        for (String kind : world.directory.kinds()) {
            Condition condition = asking
                    ? basis.askable(kind, KnownSubject.KEY, purpose, channel)
                    : basis.reachable(kind, KnownSubject.KEY, purpose, channel);
            world.directory.each(kind, condition, person -> filtered.add(person.id()));
        }
        return filtered;
    }

    private static List<SubjectId> populate(World world, Random random) {
        List<NoticeId> notices = new ArrayList<>();
        List<SubjectId> persons = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            // The same key in two kinds is two persons.
            SubjectId id = SubjectId.of(random.nextBoolean() ? "customer" : "lead", i / 2);
            List<String> contracts = new ArrayList<>(List.of("supply", "service"));
            contracts.removeIf(contract -> random.nextInt(3) > 0);
            String[] countries = {"CZ", "CZ", "PL", "DE", null};
            world.person(id, countries[random.nextInt(countries.length)], contracts.toArray(String[]::new));
            if (!persons.contains(id)) {
                persons.add(id);
            }
        }
        for (int act = 0; act < PERSONS * 10; act++) {
            act(world, random, persons.get(random.nextInt(persons.size())), notices);
        }
        return persons;
    }

    private static void act(World world, Random random, SubjectId person, List<NoticeId> notices) {
        String purpose = World.PURPOSES.all().get(random.nextInt(5)).name();
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> give(world, random, person, purpose);
            case 3 -> world.withdraw(person, purpose);
            case 4 -> world.consents.refuse(person, purpose, World.CLICK, World.JANA);
            case 5 -> world.bringIn(person, purpose);
            case 6 -> {
                java.util.UUID objection = world.object(
                        person, World.PURPOSES.all().get(random.nextInt(10)).name());
                if (random.nextBoolean()) {
                    world.reject(objection);
                }
            }
            case 7 -> {
                if (random.nextInt(3) == 0) {
                    world.object(person, Objections.MARKETING);
                }
            }
            case 8 -> {
                if (random.nextInt(4) == 0) {
                    world.restricted.add(person);
                }
            }
            case 9 -> world.later(Duration.ofHours(7));
            case 10 -> {
                if (notices.size() < 6) {
                    world.later(Duration.ofHours(1));
                    notices.add(world.publish(notices.size() + 1, told(random)));
                }
            }
            default -> {
                if (!notices.isEmpty()) {
                    world.serve(person, notices.get(random.nextInt(notices.size())));
                }
            }
        }
    }

    private static void give(World world, Random random, SubjectId person, String purpose) {
        Giving giving = Giving.of(person, purpose, World.CLICK, World.SHOWN);
        giving = purpose.equals("health") || random.nextBoolean() ? giving.explicitly() : giving;
        giving = random.nextInt(3) == 0
                ? giving.until(world.clock.instant().plus(Duration.ofHours(random.nextInt(24))))
                : giving;
        world.consents.give(giving, World.JANA);
    }

    private static String[] told(Random random) {
        List<String> told = new ArrayList<>();
        for (Purpose purpose : World.PURPOSES.all()) {
            if (random.nextInt(4) > 0) {
                told.add(purpose.name() + (random.nextInt(3) == 0 ? "!" : ""));
            }
        }
        return told.toArray(String[]::new);
    }
}
