package org.gdpr4j.basis;

import java.util.Optional;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** The same for everybody; null: not known. */
record OneCountry(@Nullable String country) implements Countries {

    @Override
    public Optional<String> of(SubjectId subject) {
        return Optional.ofNullable(country);
    }

    @Override
    public Condition in(String kind, String asked) {
        return asked.equals(country) ? Condition.always() : Condition.never();
    }
}
