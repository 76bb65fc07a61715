package org.gdpr4j.catalog;

import java.util.Set;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * The fluent twin of {@link PersonalData}, {@link NotPersonal}, {@link Erase}, {@link Identifies}, {@link OwnedBy},
 * {@link AccessedBy} and {@link Refers}. Users fill it inside {@link Declarations}; not thread-safe.
 */
public final class FieldDeclaration {

    private @Nullable String category;
    private Origin origin = Origin.UNSTATED;
    private String of = "";
    private Set<String> purposes = Set.of();
    private @Nullable String notPersonal;
    private @Nullable Strategy strategy;
    private @Nullable IdentifierType identifies;
    private @Nullable Role role;
    private OnLeave onLeave = OnLeave.UNDECLARED;
    private Set<String> hides = Set.of();
    private String condition = "";
    private @Nullable IdentifierType by;
    private String subject = "";

    FieldDeclaration() {}

    /** Like {@code @PersonalData(category)}. */
    public FieldDeclaration personal(String personalCategory) {
        category = personalCategory;
        return this;
    }

    public FieldDeclaration origin(Origin whereFrom) {
        origin = whereFrom;
        return this;
    }

    /** The link whose person the value is about. */
    public FieldDeclaration of(String link) {
        of = link;
        return this;
    }

    public FieldDeclaration purposes(String... names) {
        purposes = Set.of(names);
        return this;
    }

    /** Like {@code @NotPersonal(reason)}. */
    public FieldDeclaration notPersonal(String reason) {
        notPersonal = reason;
        return this;
    }

    /** Like {@code @Erase}. */
    public FieldDeclaration erase(Strategy how) {
        strategy = how;
        return this;
    }

    /** Like {@code @Identifies}. */
    public FieldDeclaration identifies(IdentifierType type) {
        identifies = type;
        return this;
    }

    /** Like {@code @OwnedBy}. */
    public FieldDeclaration ownedBy() {
        role = Role.OWNER;
        return this;
    }

    /** Like {@code @AccessedBy}. */
    public FieldDeclaration accessedBy() {
        role = Role.ACCESSOR;
        onLeave = OnLeave.UNLINK;
        return this;
    }

    /** Like {@code @Refers}. */
    public FieldDeclaration refers() {
        role = Role.REFERENCE;
        onLeave = OnLeave.UNLINK;
        return this;
    }

    public FieldDeclaration onLeave(OnLeave what) {
        onLeave = what;
        return this;
    }

    public FieldDeclaration hides(String... fields) {
        hides = Set.of(fields);
        return this;
    }

    /** When the link is valid, in the text form of a condition. */
    public FieldDeclaration when(String text) {
        condition = text;
        return this;
    }

    /** On a field without foreign key: its value identifies a subject of this kind. */
    public FieldDeclaration by(IdentifierType type, String subjectKind) {
        by = type;
        subject = subjectKind;
        return this;
    }

    Said.OfField said() {
        if (category != null && notPersonal != null) {
            throw new GdprException("A field cannot be declared personal and not personal at once. Choose one.");
        }
        if (category == null && (origin != Origin.UNSTATED || !of.isEmpty() || !purposes.isEmpty())) {
            throw new GdprException("Origin, purposes and 'of' speak of personal data. Say personal(category) too.");
        }
        if (role == null && (onLeave != OnLeave.UNDECLARED || !hides.isEmpty() || !condition.isEmpty() || by != null)) {
            throw new GdprException(
                    "'onLeave', 'hides', 'when' and 'by' speak of a link. Say ownedBy() or accessedBy() too.");
        }
        Classification classification = null;
        if (category != null) {
            classification = new Classification.Personal(category, origin, of, purposes);
        } else if (notPersonal != null) {
            classification = new Classification.NotPersonal(notPersonal);
        }
        Said.OfLink link = role == null ? null : new Said.OfLink(role, onLeave, hides, condition, by, subject);
        return new Said.OfField(classification, strategy, identifies, link);
    }
}
