package org.gdpr4j.jpa.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gdpr4j.basis.Audience;
import org.gdpr4j.basis.Basis;
import org.gdpr4j.basis.BasisDecision;
import org.gdpr4j.basis.BasisRule;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.jpa.JpaLists;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Check == list. Every failure names the seed of its world; {@code -Dgdpr.test.seed=…} runs from that one. */
@ParameterizedClass
@EnumSource(Stand.class)
class AudienceTest {

    private static final int WORLDS = 12;
    private static final int PERSONS = 15;
    private static final int USES = 10;
    /** The person, restrictions, objections, a consent after an objection, the refusal, the consent, and two of notices. */
    private static final int MOST_STATEMENTS = 8;

    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.PHONE, Channel.POST);
    private static final Map<String, String> RECORDS =
            Map.of("client", "Client", "prospect", "Prospect", "walker", "Walker");

    @Parameter
    Stand stand;

    private final long seed = Long.getLong("gdpr.test.seed", new Random().nextInt(Integer.MAX_VALUE));

    @Test
    void theStreamAndTheListInTheDatabaseAreWhomTheCheckSaysYesTo() {
        System.out.println("Seed of the audiences: " + seed);
        int yes = 0;
        int no = 0;
        for (long each = seed; each < seed + WORLDS; each++) {
            World world = new World(stand, each).populate(PERSONS);
            Basis basis = world.basis(world.random.nextBoolean());
            JpaLists lists = stand.lists(world.gdpr, world.clock);
            for (int use = 0; use < USES; use++) {
                String purpose = Stand.PURPOSES
                        .get(world.random.nextInt(Stand.PURPOSES.size()))
                        .name();
                Channel channel = CHANNELS.get(world.random.nextInt(CHANNELS.size()));
                boolean asking = world.random.nextInt(4) == 0;
                String what = "seed " + each + ": " + purpose + " by " + channel + (asking ? ", asking" : "");
                Set<SubjectId> checked = checked(basis, world.persons, purpose, channel, asking);
                assertThat(streamed(basis, purpose, channel, asking))
                        .as(what + ", streamed")
                        .containsExactlyInAnyOrderElementsOf(checked);
                assertThat(listed(lists, basis, purpose, channel, asking))
                        .as(what + ", listed")
                        .containsExactlyInAnyOrderElementsOf(checked);
                yes += checked.size();
                no += world.persons.size() - checked.size();
            }
        }
        System.out.println("Yes: " + yes + ", no: " + no);
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

    private static List<SubjectId> listed(
            JpaLists lists, Basis basis, String purpose, Channel channel, boolean asking) {
        List<SubjectId> listed = new ArrayList<>();
        RECORDS.forEach((kind, record) -> {
            String key = kind.equals("walker") ? "code" : "id";
            Condition condition =
                    asking ? basis.askable(kind, key, purpose, channel) : basis.reachable(kind, key, purpose, channel);
            lists.page(record, condition, null, 1_000).forEach(each -> listed.add(SubjectId.of(kind, each.text())));
        });
        return listed;
    }

    @Test
    void aPageOfReachablePersonsIsOneStatement() {
        World world = new World(stand, seed).populate(PERSONS);
        JpaLists lists = stand.lists(world.gdpr, world.clock);
        Basis basis = world.basis(true);
        for (Channel channel : CHANNELS) {
            Condition condition = basis.reachable("client", "id", "offers", channel);
            assertThat(stand.statementsOf(() -> lists.page("Client", condition, null, 50)))
                    .hasSize(1);
        }
        assertThat(stand.statementsOf(() -> world.basis(false).reachable("client", "id", "offers", Channel.EMAIL)))
                .isEmpty();
        assertThat(stand.statementsOf(() -> basis.reachable("client", "id", "offers", Channel.EMAIL)))
                .as("the versions of the notices")
                .hasSize(1);
    }

    @Test
    void aDecisionIsAFewStatementsWhateverIsKnownOfThePerson() {
        World world = new World(stand, seed).populate(PERSONS * 2);
        Basis basis = world.basis(false);
        List<String> most = List.of();
        for (SubjectId person : world.persons) {
            for (Channel channel : CHANNELS) {
                List<String> sent = stand.statementsOf(() -> basis.mayUse(person, "offers", channel));
                most = sent.size() > most.size() ? sent : most;
            }
        }
        System.out.println("Most statements of a decision: " + most.size());
        assertThat(most).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void anyListThatNamesPersonsByTheirKeyIsFiltered() {
        World world = new World(stand, seed);
        SubjectId eva = world.client(7, "CZ");
        world.client(8, "CZ");
        world.gdpr.consents().give(Giving.of(eva, "newsletter", World.CLICK, World.SHOWN), World.JANA);
        Bazaar.Visit[] visits = new Bazaar.Visit[3];
        for (int i = 0; i < visits.length; i++) {
            visits[i] = new Bazaar.Visit();
            visits[i].visitor = i == 2 ? null : 7L + i;
            stand.persist(visits[i]);
        }
        JpaLists lists = stand.lists(world.gdpr, world.clock);
        Basis basis = world.basis(false);
        Condition reachable = basis.reachable("client", "visitor", "newsletter", Channel.EMAIL);

        assertThat(lists.page("Visit", reachable, null, 10)).containsExactly(Key.of(visits[0].id));
        assertThatThrownBy(() ->
                        lists.page("Visit", basis.reachable("client", "visitor", "delivery", Channel.EMAIL), null, 10))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("record 'Visit' does not tell");
        assertThatThrownBy(() ->
                        lists.page("Visit", basis.reachable("client", "visitor", "offers", Channel.EMAIL), null, 10))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("'Visit'");
    }
}
