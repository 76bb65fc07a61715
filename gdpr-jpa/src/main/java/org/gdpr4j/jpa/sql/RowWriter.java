package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import org.gdpr4j.source.Change;

/** Makes changes, set-based. Thread-safe; commits nothing and forgets no cache: that is the caller's. */
public final class RowWriter {

    private final Deletion deletion;
    private final Rewrite rewrite;
    private final Elements elements;

    public RowWriter(MappedRecords records) {
        Links links = new Links(records);
        Guards guards = new Guards(links);
        this.deletion = new Deletion(records, guards);
        this.rewrite = new Rewrite(records, guards);
        this.elements = new Elements(records, links);
    }

    /** Makes one change and tells how many rows it met. */
    public int apply(Connection connection, Change change) {
        Session session = new Session(connection);
        if (change instanceof Change.Delete delete) {
            return deletion.apply(session, delete);
        }
        if (change instanceof Change.Update update) {
            return rewrite.apply(session, update);
        }
        if (change instanceof Change.DeleteElements delete) {
            return elements.apply(session, delete);
        }
        if (change instanceof Change.DeleteJoins delete) {
            return elements.apply(session, delete);
        }
        return elements.apply(session, (Change.UpdateElements) change);
    }
}
