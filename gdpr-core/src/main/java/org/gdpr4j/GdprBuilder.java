package org.gdpr4j;

import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.CatalogSource;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.ConsentListener;
import org.gdpr4j.consent.ConsentOptions;
import org.gdpr4j.consent.ConsentTerms;
import org.gdpr4j.consent.MarketingList;
import org.gdpr4j.erasure.ErasureOptions;
import org.gdpr4j.ledger.CheckpointSink;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.ledger.LedgerOptions;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.subject.InMemorySubjectDirectory;
import org.gdpr4j.subject.SubjectKind;
import org.gdpr4j.subject.SubjectQuery;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** Collects the parts; {@link #build()} refuses what was not said. Not thread-safe. */
public final class GdprBuilder {

    private static final String SAY_ROOT_KEY = "Say rootKey(RootKey.ofBase64(…)) in the builder.";

    @Nullable
    Catalog catalog;

    @Nullable
    CatalogSource catalogSource;

    Declarations declarations = Declarations.none();
    final List<PersonalDataSource> sources = new ArrayList<>();

    @Nullable
    Transactions transactions;

    @Nullable
    RootKey rootKey;

    String noRootKey = SAY_ROOT_KEY;

    @Nullable
    Stores stores;

    LedgerOptions ledgerOptions = LedgerOptions.defaults();
    final List<CheckpointSink> checkpointSinks = new ArrayList<>();
    final List<ConsentTerms> consentTerms = new ArrayList<>();
    final List<ConsentListener> consentListeners = new ArrayList<>();
    ConsentOptions consentOptions = ConsentOptions.defaults();

    @Nullable
    RetentionRule proofOfConsent;

    @Nullable
    Function<Set<String>, MarketingList> marketingList;

    @Nullable
    DirectorySource directory;

    final List<SubjectKind> kinds = new ArrayList<>();

    ErasureOptions erasureOptions = ErasureOptions.defaults();
    Clock clock = Clock.systemUTC();

    @Nullable
    Function<Catalog, PersonalDataSource> hostSource;

    GdprBuilder() {}

    /** A catalog that is made already, instead of its source and declarations. */
    public GdprBuilder catalog(Catalog made) {
        catalog = made;
        return this;
    }

    /** Where the structure of the records is read. */
    public GdprBuilder catalogSource(CatalogSource source) {
        catalogSource = source;
        return this;
    }

    /** What is declared besides the annotations. */
    public GdprBuilder declarations(Declarations what) {
        declarations = what;
        return this;
    }

    /** Adds a place where personal data lie. */
    public GdprBuilder source(PersonalDataSource source) {
        sources.add(source);
        return this;
    }

    /** Adds a source that needs to know the catalog. */
    public GdprBuilder source(Function<Catalog, PersonalDataSource> source) {
        hostSource = source;
        return this;
    }

    public GdprBuilder transactions(Transactions how) {
        transactions = how;
        return this;
    }

    /** The key that comes from outside the database. There is no default: without it what needs one refuses. */
    public GdprBuilder rootKey(RootKey key) {
        rootKey = key;
        return this;
    }

    /**
     * Says that there is no root key yet, and how to get one other than by {@link #rootKey}. What needs one refuses;
     * everything else works.
     *
     * @param remedy how to get one, for the message of what refuses
     */
    public GdprBuilder noRootKey(String remedy) {
        rootKey = null;
        noRootKey = remedy;
        return this;
    }

    /** Where the library keeps its own rows, in the same transactions. */
    public GdprBuilder stores(Stores where) {
        stores = where;
        return this;
    }

    public GdprBuilder erasureOptions(ErasureOptions options) {
        erasureOptions = options;
        return this;
    }

    /** How the ledger is named and filled. */
    public GdprBuilder ledgerOptions(LedgerOptions options) {
        ledgerOptions = options;
        return this;
    }

    /** Payloads of consents are read for claims only, whoever asks for the ledger. */
    LedgerOptions ledgerOptions() {
        return ledgerOptions.withGuarded("consent.", ClaimAccess.Right.PROOFS);
    }

    /** Adds a place outside the database that gets each checkpoint of the ledger. */
    public GdprBuilder checkpointSink(CheckpointSink sink) {
        checkpointSinks.add(sink);
        return this;
    }

    /** What some purposes demand beyond a plain consent. */
    public GdprBuilder consentTerms(ConsentTerms... terms) {
        consentTerms.addAll(List.of(terms));
        return this;
    }

    public GdprBuilder consentOptions(ConsentOptions options) {
        consentOptions = options;
        return this;
    }

    /** Is told what begins and ends by a person's word, in the same transaction. */
    public GdprBuilder consentListener(ConsentListener listener) {
        consentListeners.add(listener);
        return this;
    }

    /**
     * How long the proof of a consent is kept after the consent has ended, also by an erasure, for the defence of legal
     * claims (Art. 17(3)(e)). There is no default: without it the proof is erased with the person.
     *
     * @param law the limitation period that it follows, as it would be cited
     */
    public GdprBuilder proofOfConsent(Period atLeast, String law) {
        proofOfConsent =
                new RetentionRule(atLeast, OwnTypes.ENDED, LawfulBasis.LEGITIMATE_INTERESTS, law, Condition.always());
        return this;
    }

    /**
     * How long a line on the list against direct marketing stays once the person is not known any more, and what the list
     * is for. There is no default.
     */
    public GdprBuilder marketingList(String purpose, LawfulBasis basis, Period keep) {
        marketingList = marketing -> new MarketingList(purpose, basis, keep, marketing);
        return this;
    }

    @Nullable
    MarketingList marketingList(Set<String> marketing) {
        return marketingList == null ? null : marketingList.apply(marketing);
    }

    /** Makes the directory of persons once the catalog is known. Adapters implement it. */
    @FunctionalInterface
    public interface DirectorySource {

        /** The directory of the persons whom the catalog declares, with what is said of their kinds. */
        SubjectQuery of(Catalog catalog, List<SubjectKind> kinds, Clock clock);
    }

    /** How it is found which persons there are; by default nobody is known. */
    public GdprBuilder directory(DirectorySource source) {
        directory = source;
        return this;
    }

    /** Since when persons of these kinds are known, from where, and which contracts run with them. */
    public GdprBuilder persons(SubjectKind... said) {
        kinds.addAll(List.of(said));
        return this;
    }

    SubjectQuery directory(Catalog made) {
        return directory == null ? InMemorySubjectDirectory.of() : directory.of(made, List.copyOf(kinds), clock);
    }

    /** The time; the system's by default. */
    public GdprBuilder clock(Clock time) {
        clock = time;
        return this;
    }

    /**
     * Reads the structure, applies the declarations and puts everything together.
     *
     * @throws GdprException when a part is missing
     */
    public Gdpr build() {
        Catalog made =
                catalog == null ? Catalog.of(need(catalogSource, "a source of the catalog"), declarations) : catalog;
        if (hostSource != null) {
            sources.add(hostSource.apply(made));
        }
        return new Gdpr(this, made);
    }

    <T> T need(@Nullable T part, String what) {
        if (part == null) {
            throw new GdprException("Gdpr needs " + what + ": say it in the builder, or begin with JpaGdpr.");
        }
        return part;
    }
}
