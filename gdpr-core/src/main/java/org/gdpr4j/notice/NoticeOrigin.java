package org.gdpr4j.notice;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Where the data come from, and so under which article the person is told. Immutable.
 *
 * @param from the source (Art. 14(2)(f)); null under Art. 13, and while nobody has said
 * @param publiclyAccessible whether that source is; null as above
 * @param categories which categories of data (Art. 14(1)(d)); empty under Art. 13
 */
public record NoticeOrigin(
        InformationDuty duty,
        @Nullable String from,
        @Nullable Boolean publiclyAccessible,
        Set<String> categories) {

    /** @throws GdprException when data from the person are said to come from elsewhere */
    public NoticeOrigin(
            InformationDuty duty, @Nullable String from, @Nullable Boolean publiclyAccessible, Set<String> categories) {
        this.duty = Objects.requireNonNull(duty, "duty");
        this.from = from;
        this.publiclyAccessible = publiclyAccessible;
        this.categories = Collections.unmodifiableSet(new TreeSet<>(categories));
        if (duty == InformationDuty.ARTICLE_13 && (from != null || publiclyAccessible != null)) {
            throw new GdprException("A notice under Art. 13 is about data from the person and names no other source.");
        }
    }
}
