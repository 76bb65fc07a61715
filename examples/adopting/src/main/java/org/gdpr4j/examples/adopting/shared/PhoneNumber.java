package org.gdpr4j.examples.adopting.shared;

/** A phone number in international form, without spaces. */
public record PhoneNumber(String digits) {

    public PhoneNumber {
        digits = digits.replaceAll("[^+0-9]", "");
    }
}
