package org.gdpr4j.spring;

import org.gdpr4j.adoption.Mode;
import org.gdpr4j.erasure.ErasureOptions;
import org.gdpr4j.jpa.schema.LiveSchema;
import org.gdpr4j.jpa.store.StoreTables;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What the application's configuration says of the library. The descriptions below are the property table of
 * {@code docs/spring.md}.
 *
 * @param mode How strict the start is about what is not declared: report never fails, baseline fails for what is new,
 *     enforce fails for everything that no waiver names.
 * @param baseline Where the frozen findings and the waivers lie. It need not exist in the mode report.
 * @param rootKey The key under which all other keys lie, 32 bytes in Base64. Without it nothing can be erased; all else
 *     works.
 * @param entityManagerFactory The bean name of the entity manager factory whose entities are meant, when there are
 *     several.
 * @param transactionManager The bean name of the transaction manager, when several belong to that factory.
 * @param tables The library's own tables.
 * @param erasure How erasures are approved and proved.
 * @param dataMap The page that shows the application's data.
 */
@ConfigurationProperties(GdprProperties.PREFIX)
record GdprProperties(
        @DefaultValue("report") Mode mode,
        @DefaultValue("classpath:gdpr-baseline.json") Resource baseline,
        @Nullable String rootKey,
        @Nullable String entityManagerFactory,
        @Nullable String transactionManager,
        @DefaultValue Tables tables,
        @DefaultValue Erasures erasure,
        @DefaultValue Page dataMap) {

    static final String PREFIX = "gdpr";
    static final String ROOT_KEY = PREFIX + ".root-key";
    static final String MAPPED = PREFIX + ".tables.mapped";
    static final String WEB = PREFIX + ".data-map.web";

    /**
     * The library's own tables.
     *
     * @param mapped Whether the library's own tables belong to the application's persistence unit, so that spring.jpa.hibernate.ddl-auto
     *     creates or validates them.
     * @param schema The schema of the library's own tables, if it is not the connection's own.
     * @param prefix How the names of the library's own tables begin.
     */
    record Tables(
            @DefaultValue("false") boolean mapped,
            @Nullable String schema,
            @DefaultValue(LiveSchema.OWN_PREFIX) String prefix) {

        StoreTables names() {
            return new StoreTables(schema, prefix);
        }
    }

    /**
     * How erasures are approved and proved.
     *
     * @param approvals How many different people must approve an erasure, 1 or 2.
     * @param shortest A value with fewer characters than this is not distinctive: finding it elsewhere proves nothing.
     * @param otherPersons A value in more rows of other persons than this is not distinctive.
     * @param window How many rows one transaction of an execution touches at most, where their order allows it.
     */
    record Erasures(
            @DefaultValue("" + ErasureOptions.DEFAULT_APPROVALS)
            int approvals,

            @DefaultValue("" + ErasureOptions.DEFAULT_SHORTEST)
            int shortest,

            @DefaultValue("" + ErasureOptions.DEFAULT_OTHER_PERSONS)
            int otherPersons,

            @DefaultValue("" + ErasureOptions.DEFAULT_WINDOW)
            int window) {

        ErasureOptions options() {
            return new ErasureOptions(approvals, shortest, otherPersons, window);
        }
    }

    /**
     * The page that shows the application's data.
     *
     * @param file The file to which the page is written at each start. By default the build's folder (target or build) or,
     *     without one, the application's temporary folder, in the mode report; no file in the other modes.
     * @param web Whether the application serves the page. It shows the schema to whoever may open it.
     * @param path The path at which the application serves the page.
     */
    record Page(
            @Nullable String file,
            @DefaultValue("false") boolean web,
            @DefaultValue("/gdpr/data-map") String path) {}

    /** Without the root key. */
    @Override
    public String toString() {
        return "GdprProperties[mode=" + mode + ", rootKey=" + (rootKey == null ? "missing" : "set") + "]";
    }
}
