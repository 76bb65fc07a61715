package org.gdpr4j.examples.adopting.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

@Entity
public class DocumentContent {

    @Id
    Long documentId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    Document document;

    @Lob
    byte[] bytes;

    @Lob
    String fullText;

    protected DocumentContent() {}

    public DocumentContent(Document document, byte[] bytes, String fullText) {
        this.document = document;
        this.bytes = bytes;
        this.fullText = fullText;
    }

    public byte[] getBytes() {
        return bytes;
    }

    public void replace(byte[] newBytes) {
        this.bytes = newBytes;
    }
}
