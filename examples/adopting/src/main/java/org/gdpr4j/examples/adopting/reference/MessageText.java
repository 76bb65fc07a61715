package org.gdpr4j.examples.adopting.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;

/** Translated text of the user interface. */
@Entity
public class MessageText {

    @EmbeddedId
    Key key;

    @Lob
    String text;

    protected MessageText() {}

    public MessageText(Key key, String text) {
        this.key = key;
        this.text = text;
    }

    @Embeddable
    public record Key(
            @Column(length = 120) String messageCode,
            @Column(length = 5) String language) {}
}
