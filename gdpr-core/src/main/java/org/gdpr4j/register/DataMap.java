package org.gdpr4j.register;

import org.gdpr4j.catalog.Catalog;

/**
 * The application's own data map: which records hold whose data, what is declared of them, what only looks personal, and
 * a draft of the declarations that are missing. Users make it from their {@link Catalog}; it needs no declaration at all.
 *
 * <p>It shows names of records, fields and tables, never a value. What it suspects comes from names only, and a draft
 * counts as unclassified until a person has put it into the code. The same catalog gives the same page, byte for byte.
 * Immutable and thread-safe.
 */
public final class DataMap {

    private final Survey survey;

    private DataMap(Survey survey) {
        this.survey = survey;
    }

    /** Looks at everything once; reads nothing but the catalog. */
    public static DataMap of(Catalog catalog) {
        return new DataMap(Survey.of(catalog));
    }

    /** One page that loads nothing: it can be mailed, printed, and read without scripts. */
    public String toHtml() {
        return new HtmlPage(survey).render();
    }

    /** How much there is of what, in one line for a log. */
    public String summary() {
        return new TextPage(survey).summary();
    }

    /** The page in plain text, for a terminal. */
    public String toText() {
        return new TextPage(survey).render();
    }
}
