package org.gdpr4j.search;

import java.util.List;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;

/**
 * Finds everything that the declarations say is about a person, in every source that can be searched by record. Users
 * call it; it is thread-safe, joins the caller's transaction and changes nothing. All rows are held in memory. What is not
 * declared is not found: links without a declaration, former identifiers, values in free text.
 */
public final class Search {

    private final Catalog catalog;
    private final List<LocatingSource> sources;
    private final Transactions transactions;

    public Search(Catalog catalog, List<? extends PersonalDataSource> sources, Transactions transactions) {
        this.catalog = catalog;
        this.sources = sources.stream()
                .filter(LocatingSource.class::isInstance)
                .map(LocatingSource.class::cast)
                .toList();
        this.transactions = transactions;
    }

    /**
     * All rows about this person; empty when nothing is held: an unknown person is no error.
     *
     * @throws org.gdpr4j.problem.GdprException when nobody declares this kind of person, or a source cannot be read
     */
    public Found find(SubjectId subject) {
        return transactions.joining(() -> {
            Found found = new Reach(catalog, sources, subject).find();
            if (found.isEmpty()) {
                // Somebody known only by an identifier is of a kind that no record declares.
                catalog.requireKind(subject.kind());
            }
            return found;
        });
    }
}
