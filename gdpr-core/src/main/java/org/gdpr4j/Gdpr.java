package org.gdpr4j;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.CatalogSource;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.erasure.Erasure;
import org.gdpr4j.erasure.ErasureOptions;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.register.DataMap;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.search.Search;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.source.RecordIds;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The library as one object: what the application declares, and everything that can be done with it. Users build one at
 * start-up, usually from {@code JpaGdpr} or Spring. Immutable and thread-safe; it starts no thread and sends nothing.
 */
public final class Gdpr {

    private final Catalog catalog;
    private final Search search;
    private final Retention retention;
    private final @Nullable Erasure erasure;
    private final String noRootKey;

    private Gdpr(Builder builder, Catalog catalog) {
        this.catalog = catalog;
        Transactions transactions = builder.need(builder.transactions, "transactions");
        Stores stores = builder.need(builder.stores, "stores for its own rows");
        search = new Search(catalog, builder.sources, transactions);
        noRootKey = builder.noRootKey;
        RootKey rootKey = builder.rootKey;
        Secrets secrets = rootKey == null ? null : new Secrets(rootKey, stores.secrets());
        retention = new Retention(
                catalog,
                new RecordIds(catalog, builder.sources, secrets),
                stores.states(),
                transactions,
                builder.clock);
        erasure = secrets == null ? null : erasure(builder, stores, transactions, secrets);
    }

    private Erasure erasure(Builder builder, Stores stores, Transactions transactions, Secrets secrets) {
        return new Erasure(
                catalog,
                builder.sources,
                retention,
                secrets,
                stores.erasures(),
                transactions,
                builder.erasureOptions,
                builder.clock);
    }

    public static Builder builder() {
        return new Builder();
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
        if (erasure == null) {
            throw new GdprException("Erasures need a root key, and there is none. " + noRootKey);
        }
        return erasure;
    }

    /** Collects the parts; {@link #build()} refuses what was not said. Not thread-safe. */
    public static final class Builder {

        private static final String SAY_ROOT_KEY = "Say rootKey(RootKey.ofBase64(…)) in the builder.";

        private @Nullable Catalog catalog;
        private @Nullable CatalogSource catalogSource;
        private Declarations declarations = Declarations.none();
        private final List<PersonalDataSource> sources = new ArrayList<>();
        private @Nullable Transactions transactions;
        private @Nullable RootKey rootKey;
        private String noRootKey = SAY_ROOT_KEY;
        private @Nullable Stores stores;
        private ErasureOptions erasureOptions = ErasureOptions.defaults();
        private Clock clock = Clock.systemUTC();
        private @Nullable Function<Catalog, PersonalDataSource> hostSource;

        private Builder() {}

        /** A catalog that is made already, instead of its source and declarations. */
        public Builder catalog(Catalog made) {
            catalog = made;
            return this;
        }

        /** Where the structure of the records is read. */
        public Builder catalogSource(CatalogSource source) {
            catalogSource = source;
            return this;
        }

        /** What is declared besides the annotations. */
        public Builder declarations(Declarations what) {
            declarations = what;
            return this;
        }

        /** Adds a place where personal data lie. */
        public Builder source(PersonalDataSource source) {
            sources.add(source);
            return this;
        }

        /** Adds a source that needs to know the catalog. */
        public Builder source(Function<Catalog, PersonalDataSource> source) {
            hostSource = source;
            return this;
        }

        public Builder transactions(Transactions how) {
            transactions = how;
            return this;
        }

        /** The key that comes from outside the database. There is no default: without it what needs one refuses. */
        public Builder rootKey(RootKey key) {
            rootKey = key;
            return this;
        }

        /**
         * Says that there is no root key yet, and how to get one other than by {@link #rootKey}. What needs one refuses;
         * everything else works.
         *
         * @param remedy how to get one, for the message of what refuses
         */
        public Builder noRootKey(String remedy) {
            rootKey = null;
            noRootKey = remedy;
            return this;
        }

        /** Where the library keeps its own rows, in the same transactions. */
        public Builder stores(Stores where) {
            stores = where;
            return this;
        }

        public Builder erasureOptions(ErasureOptions options) {
            erasureOptions = options;
            return this;
        }

        /** The time; the system's by default. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /**
         * Reads the structure, applies the declarations and puts everything together.
         *
         * @throws GdprException when a part is missing
         */
        public Gdpr build() {
            Catalog made = catalog == null
                    ? Catalog.of(need(catalogSource, "a source of the catalog"), declarations)
                    : catalog;
            if (hostSource != null) {
                sources.add(hostSource.apply(made));
            }
            return new Gdpr(this, made);
        }

        private <T> T need(@Nullable T part, String what) {
            if (part == null) {
                throw new GdprException("Gdpr needs " + what + ": say it in the builder, or begin with JpaGdpr.");
            }
            return part;
        }
    }
}
