package org.gdpr4j.examples.quickstart;

import java.util.Locale;
import java.util.Set;
import org.gdpr4j.erasure.Finding;

/** Texts that customers write. One that names somebody else is its author's, and cannot be erased for whom it names. */
final class OthersTexts {

    static final String REASON = "another customer's own words mention the name; asked to correct them";

    private static final Set<String> PLACES = Set.of("supportticket.text", "review.text", "message.text");

    private OthersTexts() {}

    static boolean include(Finding finding) {
        return PLACES.contains((finding.place() + "." + finding.detail()).toLowerCase(Locale.ROOT));
    }
}
