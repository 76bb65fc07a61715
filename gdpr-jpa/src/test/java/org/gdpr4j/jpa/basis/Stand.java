package org.gdpr4j.jpa.basis;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.consent.ConsentTerms;
import org.gdpr4j.jpa.JpaCatalogSource;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.jpa.JpaLists;
import org.gdpr4j.jpa.JpaSubjectDirectory;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.jpa.source.CountingDataSource;
import org.gdpr4j.jpa.store.JpaSchema;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.subject.ContractRule;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectKind;

/** The bazaar on a provider and a database, started once. */
enum Stand {
    HIBERNATE_H2,
    HIBERNATE_POSTGRESQL,
    ECLIPSELINK_H2;

    static final List<Purpose> PURPOSES = List.of(
            Purpose.marketing("newsletter", "News", LawfulBasis.CONSENT, Channel.EMAIL),
            Purpose.marketing("offers", "Our offers", LawfulBasis.LEGITIMATE_INTERESTS, Channel.EMAIL, Channel.POST),
            new Purpose("health", "Allergies", LawfulBasis.CONSENT),
            new Purpose("delivery", "To deliver", LawfulBasis.CONTRACT),
            new Purpose("fraud", "To see fraud", LawfulBasis.LEGITIMATE_INTERESTS),
            new Purpose("invoices", "To keep books", LawfulBasis.LEGAL_OBLIGATION));

    private static final List<SubjectKind> KINDS = List.of(
            SubjectKind.of("client")
                    .contract(ContractRule.named("supply").through("suppliedThrough"))
                    .contract(ContractRule.named("service").in("Service").where("active = true")),
            SubjectKind.of("prospect")
                    .contract(ContractRule.named("supply").where("onTrial = true"))
                    .contract(ContractRule.named("service").where("false")));

    private Started started;

    private record Started(CountingDataSource data, JpaTransactions transactions, EntityManagerFactory factory) {}

    private synchronized Started started() {
        if (started == null) {
            CountingDataSource data =
                    new CountingDataSource(this == HIBERNATE_POSTGRESQL ? Postgres.fresh() : Model.h2());
            // EclipseLink would make columns that cannot hold a UUID.
            EntityManagerFactory factory = start(
                    new org.hibernate.jpa.HibernatePersistenceProvider(),
                    data,
                    Map.of("jakarta.persistence.schema-generation.database.action", "create"));
            JpaSchema.create(factory);
            if (this == ECLIPSELINK_H2) {
                factory = start(new org.eclipse.persistence.jpa.PersistenceProvider(), data, Map.of());
            }
            started = new Started(data, JpaTransactions.of(factory), factory);
        }
        return started;
    }

    private static EntityManagerFactory start(
            PersistenceProvider provider, CountingDataSource data, Map<String, Object> properties) {
        String unit = "bazaar-" + UUID.randomUUID();
        PersistenceConfiguration configuration = new PersistenceConfiguration(unit)
                .property("jakarta.persistence.nonJtaDataSource", data)
                .property("eclipselink.target-database", "org.eclipse.persistence.platform.database.H2Platform")
                .property("eclipselink.session-name", unit)
                .properties(properties);
        Stream.of(Bazaar.class.getDeclaredClasses()).forEach(configuration::managedClass);
        return provider.createEntityManagerFactory(configuration);
    }

    Gdpr gdpr(Clock clock) {
        Controller controller = new Controller(new ControllerId("bazaar"), "Bazaar", ZoneId.of("Europe/Prague"));
        Declarations.Builder declarations = Declarations.builder().controller(controller);
        PURPOSES.forEach(declarations::purpose);
        return JpaGdpr.builder(started().factory(), transactions(), transactions())
                .declarations(declarations.build())
                .consentTerms(ConsentTerms.of("health").withExplicit())
                .marketingList("not to write to", LawfulBasis.LEGAL_OBLIGATION, Period.ofYears(5))
                .persons(KINDS.toArray(SubjectKind[]::new))
                .rootKey(RootKey.random())
                .clock(clock)
                .build();
    }

    /** Lists in which conditions may ask for contracts. */
    JpaLists lists(Gdpr gdpr, Clock clock) {
        return JpaSubjectDirectory.of(
                        transactions(),
                        JpaCatalogSource.of(started().factory()).mappings(),
                        gdpr.catalog(),
                        clock,
                        KINDS)
                .lists();
    }

    JpaTransactions transactions() {
        return started().transactions();
    }

    void persist(Object... entities) {
        transactions()
                .<Boolean>inNew(() -> transactions().with(manager -> {
                    List.of(entities).forEach(manager::persist);
                    return true;
                }));
    }

    /** No person is left, and nothing is known of one. */
    void empty() {
        transactions()
                .<Boolean>inNew(() -> transactions().with(manager -> {
                    for (String table : List.of(
                            "Visit",
                            "Service",
                            "Client",
                            "Prospect",
                            "Walker",
                            "gdpr_state",
                            "gdpr_consent",
                            "gdpr_consent_state",
                            "gdpr_objection",
                            "gdpr_marketing_identifier",
                            "gdpr_marketing_objection",
                            "gdpr_notice_served",
                            "gdpr_notice_text",
                            "gdpr_notice")) {
                        manager.createNativeQuery("delete from " + table).executeUpdate();
                    }
                    return true;
                }));
    }

    List<String> statementsOf(Supplier<?> work) {
        started().data().forget();
        work.get();
        return started().data().executed();
    }
}
