package org.gdpr4j.examples.adopting.documents;

import jakarta.persistence.Embeddable;

/** A field that the text recognition has read from the scan. */
@Embeddable
public record DocumentProperty(String recognisedText, Integer pageNo) {}
