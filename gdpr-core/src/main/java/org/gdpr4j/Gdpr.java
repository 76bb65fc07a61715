package org.gdpr4j;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gdpr4j.basis.Basis;
import org.gdpr4j.basis.Restrictions;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.Forms;
import org.gdpr4j.consent.FormsBuilder;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.consent.Withdrawals;
import org.gdpr4j.erasure.Erasure;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.ledger.Disclosures;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.notice.Deliveries;
import org.gdpr4j.notice.Messenger;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.register.DataMap;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.search.Search;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.source.RecordIds;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectQuery;
import org.gdpr4j.subject.Subjects;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The library as one object: what the application declares, and everything that can be done with it. Users build one at
 * start-up, usually from {@code JpaGdpr} or Spring. Immutable and thread-safe; it starts no thread and sends nothing.
 */
public final class Gdpr {

    private final Catalog catalog;
    private final Rooms rooms;
    private final Stores stores;
    private final Transactions transactions;
    private final Clock clock;
    private final @Nullable Secrets secrets;
    private final Search search;
    private final Retention retention;
    private final @Nullable Erasure erasure;
    private final String noRootKey;

    Gdpr(GdprBuilder builder, Catalog host) {
        transactions = builder.need(builder.transactions, "transactions");
        stores = builder.need(builder.stores, "stores for its own rows");
        clock = builder.clock;
        noRootKey = builder.noRootKey;
        RootKey rootKey = builder.rootKey;
        secrets = rootKey == null ? null : new Secrets(rootKey, stores.secrets());
        rooms = new Rooms(builder, host, stores, transactions, secrets);
        catalog = host.with(rooms.own.types());
        List<PersonalDataSource> sources = new ArrayList<>(builder.sources);
        sources.add(rooms.own);
        search = new Search(catalog, sources, transactions);
        retention =
                new Retention(catalog, new RecordIds(catalog, sources, secrets), stores.states(), transactions, clock);
        erasure = secrets == null
                ? null
                : new Erasure(
                        catalog,
                        sources,
                        retention,
                        secrets,
                        stores.erasures(),
                        rooms.ledger,
                        transactions,
                        builder.erasureOptions,
                        clock);
    }

    static Controller defaultController() {
        return new Controller(ControllerId.DEFAULT, "the controller", ZoneOffset.UTC);
    }

    public static GdprBuilder builder() {
        return new GdprBuilder();
    }

    /** What is declared, and what the declarations leave open. */
    public Catalog catalog() {
        return catalog;
    }

    /** The records and their persons as a page to read. */
    public DataMap dataMap() {
        return DataMap.of(catalog);
    }

    /** Where everything about a person is. */
    public Search search() {
        return search;
    }

    /** What must be kept, why and until when. */
    public Retention retention() {
        return retention;
    }

    /**
     * The right to erasure.
     *
     * @throws GdprException when this was built without a root key
     */
    public Erasure erasure() {
        return keyed(erasure, "Erasures need");
    }

    /** What happened, provably. */
    public Ledger ledger() {
        return rooms.ledger;
    }

    /** To whom data were disclosed. */
    public Disclosures disclosures() {
        return rooms.disclosures;
    }

    /**
     * Who is who: identifiers of persons, and links between their ids.
     *
     * @throws GdprException when this was built without a root key
     */
    public Subjects subjects() {
        return keyed(rooms.subjects, "Identifiers of persons need");
    }

    /** Which persons there are. */
    public SubjectQuery directory() {
        return rooms.directory;
    }

    /** What persons are told, and who lacks what. */
    public Notices notices() {
        return rooms.notices;
    }

    /** Sends notices through a messenger of the application's own, never twice. */
    public Deliveries deliveries(Messenger messenger) {
        return Deliveries.of(rooms.notices, stores.deliveries(), messenger);
    }

    /** What persons agreed to, and whether it is still so. */
    public Consents consents() {
        return rooms.consents;
    }

    /**
     * What persons objected to.
     *
     * @throws GdprException when this was built without a root key, or without the period of the list against direct marketing
     */
    public Objections objections() {
        keyed(secrets, "Objections need");
        if (rooms.objections == null) {
            throw new GdprException(
                    "The list against direct marketing is personal data with a period of its own, and there"
                            + " is no default. Say marketingList(…) in the builder.");
        }
        return rooms.objections;
    }

    /**
     * Withdrawal by a link, without login.
     *
     * @throws GdprException as {@link #objections()} does
     */
    public Withdrawals withdrawals() {
        objections();
        return Objects.requireNonNull(rooms.withdrawals);
    }

    /**
     * Whether a person's data may be used for a purpose, now, and on what ground. Users build it with what they declare of
     * contracts, countries and channels.
     *
     * @throws GdprException as {@link #objections()} does
     */
    public Basis.Builder basis() {
        return Basis.builder()
                .purposes(rooms.purposes)
                .consents(rooms.consents)
                .objections(objections())
                .notices(rooms.notices)
                .directory(rooms.directory)
                .restrictions(new Restricted(retention))
                .transactions(transactions)
                .clock(clock);
    }

    /** What the retention knows of restrictions, as the room of bases asks for it. */
    private record Restricted(Retention retention) implements Restrictions {

        @Override
        public boolean restricted(SubjectId subject) {
            return retention.restricted(subject);
        }

        @Override
        public Condition restricted(String kind, String keyField) {
            return retention.restricted(kind, keyField);
        }
    }

    /**
     * Begins forms that record what they say; the application adds how it sends, and whom it knows.
     *
     * @throws GdprException as {@link #objections()} does
     */
    public FormsBuilder forms() {
        return Forms.builder()
                .purposes(rooms.purposes)
                .consents(rooms.consents)
                .objections(objections())
                .withdrawalTokens(Objects.requireNonNull(rooms.withdrawalTokens))
                .notices(rooms.notices)
                .pending(stores.pendingForms())
                .secrets(keyed(secrets, "Forms need"))
                .transactions(transactions)
                .clock(clock);
    }

    /**
     * Opens what is kept only for legal claims or an audit. Each use of it is an entry of the ledger. The library does not ask
     * whether the actor may have it: that is the caller's business.
     *
     * @param reason why, for those who look at it later; without personal values
     */
    public ClaimAccess claim(ClaimAccess.Right right, Actor by, String reason) {
        return rooms.claims.grant(right, by, reason);
    }

    private <T> T keyed(@Nullable T room, String who) {
        if (room == null) {
            throw new GdprException(who + " a root key, and there is none. " + noRootKey);
        }
        return room;
    }
}
