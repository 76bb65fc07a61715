package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.examples.adopting.crm.Opportunity;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

/** Offer that a sales representative sends before there is an order. */
@Entity
public class Quote extends AuditedEntity {

    @Column(length = 20)
    String quoteNumber;

    @ManyToOne(fetch = FetchType.LAZY)
    Opportunity opportunity;

    String addresseeName;

    @Column(length = 254)
    String addresseeEmail;

    LocalDate validUntil;

    @ElementCollection
    @CollectionTable(name = "quote_item")
    @OrderColumn(name = "item_no")
    List<QuoteItem> items = new ArrayList<>();
}
