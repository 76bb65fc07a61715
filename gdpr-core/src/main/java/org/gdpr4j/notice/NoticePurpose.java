package org.gdpr4j.notice;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A purpose as a version of a notice tells it. Users create it. Immutable.
 *
 * @param name the declared name
 * @param description as it was declared when the version was published
 * @param basis the ground that is told
 * @param interest which legitimate interest is pursued (Art. 13(1)(d), 14(2)(b)), or null
 * @param material whether this version says something about the purpose that those who know the previous version must be told
 *     anew; of no meaning for a purpose that the previous version did not have
 */
public record NoticePurpose(
        String name,
        String description,
        LawfulBasis basis,
        @Nullable String interest,
        boolean material) {

    /** @throws GdprException when a text is blank, or an interest is named though the ground is another */
    public NoticePurpose {
        Objects.requireNonNull(basis, "basis");
        if (name.isBlank() || description.isBlank() || (interest != null && interest.isBlank())) {
            throw new GdprException("A purpose of a notice needs a name and a description, and none may be blank.");
        }
        if (interest != null && basis != LawfulBasis.LEGITIMATE_INTERESTS) {
            throw new GdprException("The purpose '" + name + "' names a legitimate interest and rests on " + basis
                    + ". Name none, or declare the purpose on legitimate interests.");
        }
    }

    /** The purpose as it is declared, not changed materially. */
    public static NoticePurpose of(Purpose purpose) {
        return new NoticePurpose(purpose.name(), purpose.description(), purpose.basis(), null, false);
    }

    public NoticePurpose withInterest(String pursued) {
        return new NoticePurpose(name, description, basis, pursued, material);
    }

    /** Says that whoever knows the previous version must be told anew. */
    public NoticePurpose changedMaterially() {
        return new NoticePurpose(name, description, basis, interest, true);
    }
}
