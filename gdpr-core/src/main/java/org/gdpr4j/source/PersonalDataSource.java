package org.gdpr4j.source;

import java.util.Set;

/**
 * A place where personal data lie: the host's tables, a history, files, another service. Adapters implement it, together
 * with one interface per capability: {@link LocatingSource}, {@link ErasingSource}, {@link SearchingSource}. A capability
 * that is missing is reported by the plan; it is never a method that does nothing.
 *
 * <p>Implementations must be thread-safe. Their work joins the transaction that the library opened.
 */
public interface PersonalDataSource {

    /** A short name for plans and reports, unique among the sources. */
    String name();

    /** The records of the catalog that lie here. */
    Set<String> records();
}
