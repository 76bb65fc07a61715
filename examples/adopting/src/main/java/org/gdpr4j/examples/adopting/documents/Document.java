package org.gdpr4j.examples.adopting.documents;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.examples.adopting.crm.Customer;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.TagsConverter;

/** Whatever was filed: contracts, letters, scans of identity cards. */
@Entity
public class Document extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    Folder folder;

    @ManyToOne(fetch = FetchType.LAZY)
    Customer customer;

    @Column(nullable = false)
    String fileName;

    @Column(length = 60)
    String mimeType;

    @Column(length = 64)
    String sha256;

    @Convert(converter = TagsConverter.class)
    List<String> keywords = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "document_property")
    @MapKeyColumn(name = "property_name", length = 60)
    Map<String, DocumentProperty> properties = new TreeMap<>();

    protected Document() {}

    public Document(Folder folder, String fileName, List<String> keywords) {
        this.folder = folder;
        this.fileName = fileName;
        this.keywords = keywords;
    }

    public List<String> getKeywords() {
        return keywords;
    }

    public Map<String, DocumentProperty> getProperties() {
        return properties;
    }
}
