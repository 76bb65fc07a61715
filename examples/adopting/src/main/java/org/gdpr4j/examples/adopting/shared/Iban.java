package org.gdpr4j.examples.adopting.shared;

import java.util.Locale;

/** An account number whose check digits have been verified at entry. */
public record Iban(String compact) {

    public Iban {
        compact = compact.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
