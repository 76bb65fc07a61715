package org.gdpr4j.notice;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * That data go to a third country or an international organisation (Art. 13(1)(f), 14(1)(f)). Immutable.
 *
 * @param to the country or organisation
 * @param adequate whether the Commission has decided that protection there is adequate (Art. 45)
 * @param safeguard what protects the data otherwise (Art. 46, 47, 49(1)), or null
 * @param copy how to get a copy of the safeguard or where it can be read, or null
 */
public record Transfer(
        String to,
        boolean adequate,
        @Nullable String safeguard,
        @Nullable String copy) {

    /** @throws GdprException when the destination is blank */
    public Transfer {
        Objects.requireNonNull(to, "to");
        if (to.isBlank()) {
            throw new GdprException("A transfer names the country or the organisation to which data go.");
        }
    }

    /** A transfer under an adequacy decision. */
    public static Transfer adequate(String to) {
        return new Transfer(to, true, null, null);
    }

    /** A transfer under a safeguard. */
    public static Transfer under(String safeguard, String to, String copy) {
        return new Transfer(to, false, safeguard, copy);
    }
}
