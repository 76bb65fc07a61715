package org.gdpr4j.jpa.basis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.gdpr4j.Gdpr;
import org.gdpr4j.basis.Basis;
import org.gdpr4j.basis.BasisOptions;
import org.gdpr4j.basis.Countries;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.ImportedConsent;
import org.gdpr4j.consent.Objecting;
import org.gdpr4j.consent.Objection;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.notice.Manner;
import org.gdpr4j.notice.NoticeDraft;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.NoticePurpose;
import org.gdpr4j.notice.Serving;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;

/** Random persons, and what they have done, on a stand that is emptied for them. */
final class World {

    static final Actor JANA = Actor.user("jana");
    static final Evidence CLICK = Evidence.clicked(Channel.WEB, "submission 81");
    static final Shown SHOWN = new Shown("privacy", 1, "cs", "0a".repeat(32), true);
    private static final String[] COUNTRIES = {"CZ", "CZ", "PL", "DE", null};

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    final Random random;
    final Stand stand;
    final Gdpr gdpr;
    final List<SubjectId> persons = new ArrayList<>();
    private final Map<SubjectId, String> countries = new HashMap<>();
    private final List<NoticeId> notices = new ArrayList<>();

    World(Stand stand, long seed) {
        this.stand = stand;
        this.random = new Random(seed);
        stand.empty();
        this.gdpr = stand.gdpr(clock);
    }

    Basis basis(boolean untoldIsNo) {
        BasisOptions options =
                BasisOptions.defaults().withContract("supply", "delivery").withOwnProducts("offers");
        return gdpr.basis()
                .countries(new ByField())
                .options(untoldIsNo ? options.withUntoldIsNo() : options)
                .build();
    }

    World populate(int howMany) {
        for (int i = 0; i < howMany; i++) {
            person(i);
        }
        for (int i = 0; i < howMany * 8; i++) {
            act(persons.get(random.nextInt(persons.size())));
        }
        return this;
    }

    private void person(int number) {
        String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
        SubjectId id = switch (random.nextInt(3)) {
            case 0 -> client((long) number, country);
            case 1 -> prospect(country);
            default -> walker("w" + number, country);
        };
        persons.add(id);
        if (country != null) {
            countries.put(id, country);
        }
    }

    SubjectId client(long number, String country) {
        Bazaar.Client client = new Bazaar.Client();
        client.id = number;
        client.country = country;
        client.suppliedThrough = random.nextInt(3) == 0 ? null : LocalDate.of(2026, 2, 20 + random.nextInt(9));
        if (random.nextInt(3) > 0) {
            stand.persist(client);
            return SubjectId.of("client", client.id);
        }
        Bazaar.Service service = new Bazaar.Service();
        service.client = client;
        service.active = random.nextInt(3) > 0;
        stand.persist(client, service);
        return SubjectId.of("client", client.id);
    }

    private SubjectId prospect(String country) {
        Bazaar.Prospect prospect = new Bazaar.Prospect();
        prospect.id = new UUID(random.nextLong(), random.nextLong());
        prospect.country = country;
        prospect.onTrial = random.nextBoolean();
        stand.persist(prospect);
        return SubjectId.of("prospect", prospect.id);
    }

    private SubjectId walker(String code, String country) {
        Bazaar.Walker walker = new Bazaar.Walker();
        walker.code = code;
        walker.country = country;
        stand.persist(walker);
        return SubjectId.of("walker", code);
    }

    private void act(SubjectId person) {
        String purpose =
                Stand.PURPOSES.get(random.nextInt(Stand.PURPOSES.size())).name();
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> give(person, purpose);
            case 3 -> gdpr.consents().withdraw(person, purpose, CLICK, JANA);
            case 4 -> gdpr.consents().refuse(person, purpose, CLICK, JANA);
            case 5 ->
                gdpr.consents()
                        .bringIn(
                                List.of(ImportedConsent.of(
                                        UUID.randomUUID(), person, purpose, "old", CLICK.at(now.minusSeconds(9_999)))),
                                JANA);
            case 6 -> object(person, purpose);
            case 7 -> {
                if (random.nextInt(3) == 0) {
                    gdpr.retention().restrict(person, "contested", "Art. 18(1)(a)", JANA);
                }
            }
            case 8 -> notice();
            default -> {
                if (!notices.isEmpty()) {
                    NoticeId notice = notices.get(random.nextInt(notices.size()));
                    gdpr.notices().served(Serving.of(person, notice, "cs", Channel.WEB, Manner.LINKED_IN_FORM, JANA));
                }
            }
        }
    }

    private void give(SubjectId person, String purpose) {
        Giving giving = Giving.of(person, purpose, CLICK, SHOWN);
        giving = purpose.equals("health") || random.nextBoolean() ? giving.explicitly() : giving;
        boolean ends = random.nextInt(3) == 0;
        gdpr.consents().give(ends ? giving.until(now.plus(Duration.ofHours(1 + random.nextInt(24)))) : giving, JANA);
    }

    private void object(SubjectId person, String purpose) {
        if (random.nextInt(3) == 0) {
            gdpr.objections().make(Objecting.toMarketing(person, List.of(), CLICK), JANA);
            return;
        }
        UUID objection = gdpr.objections().make(Objecting.to(person, purpose, CLICK, null), JANA);
        if (random.nextBoolean()) {
            gdpr.objections().decide(objection, Objection.Decision.REJECTED, "compelling grounds", JANA);
        }
    }

    private void notice() {
        now = now.plus(Duration.ofHours(2));
        if (notices.size() == 4) {
            return;
        }
        NoticeDraft draft = NoticeDraft.of("privacy", notices.size() + 1)
                .validFrom(now)
                .audience("client", "prospect", "walker")
                .collectedFromThePerson()
                .controller("Bazaar", "privacy@bazaar.example")
                .text("cs", "Ochrana údajů", "Zpracováváme …");
        for (Purpose each : Stand.PURPOSES) {
            if (random.nextInt(4) > 0) {
                NoticePurpose told = NoticePurpose.of(each);
                draft.purpose(random.nextInt(4) == 0 ? told.changedMaterially() : told);
            }
        }
        notices.add(gdpr.notices().publish(draft.version(), JANA).id());
    }

    private final class ByField implements Countries {

        @Override
        public Optional<String> of(SubjectId subject) {
            return Optional.ofNullable(countries.get(subject));
        }

        @Override
        public Condition in(String kind, String country) {
            return Condition.field("country").equalTo(country);
        }
    }
}
