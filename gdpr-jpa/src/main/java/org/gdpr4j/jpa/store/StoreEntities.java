package org.gdpr4j.jpa.store;

import java.util.List;

/**
 * The entity classes of the library's own tables. Users list them among the managed classes of their persistence unit,
 * so that the provider validates or creates these tables like any others; nobody queries them. Thread-safe.
 */
public final class StoreEntities {

    private StoreEntities() {}

    /** All of them; their names are stable, the classes themselves are nobody's API. */
    public static List<Class<?>> classes() {
        return List.of(
                ErasureRow.class,
                ErasureEntryRow.class,
                StateRow.class,
                SecretRow.class,
                SubjectIdentifierRow.class,
                SubjectLinkRow.class,
                ConsentRow.class,
                ConsentStateRow.class,
                LedgerEntryRow.class,
                LedgerPayloadRow.class,
                LedgerHeadRow.class,
                LedgerTileRow.class,
                LedgerCheckpointRow.class,
                LedgerKeyRow.class,
                ObjectionRow.class,
                MarketingObjectionRow.class,
                MarketingIdentifierRow.class,
                PendingFormRow.class,
                NoticeRow.class,
                NoticeTextRow.class,
                ServedRow.class,
                ExemptionRow.class,
                ContactRow.class,
                DeliveryRow.class);
    }
}
