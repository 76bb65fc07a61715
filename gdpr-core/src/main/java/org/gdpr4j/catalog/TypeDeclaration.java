package org.gdpr4j.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.jspecify.annotations.Nullable;

/**
 * The fluent twin of the annotations that stand on a type, and of its members' annotations. The type may be an entity, a
 * mapped superclass or an embeddable; what is said of a superclass's member holds in every record that inherits it.
 * Users fill it inside {@link Declarations}; not thread-safe.
 */
public final class TypeDeclaration {

    private @Nullable String subject;
    private @Nullable String controller;
    private @Nullable Classification fallback;
    private @Nullable RecordStrategy whenErased;
    private final List<Said.OfRetention> retention = new ArrayList<>();
    private final Map<String, Said.OfField> members = new LinkedHashMap<>();

    TypeDeclaration() {}

    /** Like {@code @DataSubject(kind)}. */
    public TypeDeclaration dataSubject(String kind) {
        subject = kind;
        return this;
    }

    /** Like {@code @ControlledBy(id)}. */
    public TypeDeclaration controlledBy(String id) {
        controller = id;
        return this;
    }

    /** Like {@code @PersonalData(category)} on the type. */
    public TypeDeclaration personal(String category) {
        fallback = new Classification.Personal(category, Origin.UNSTATED, "", Set.of());
        return this;
    }

    /** Like {@code @NotPersonal(reason)} on the type. */
    public TypeDeclaration notPersonal(String reason) {
        fallback = new Classification.NotPersonal(reason);
        return this;
    }

    /** Like {@code @WhenErased(what)}. */
    public TypeDeclaration whenErased(RecordStrategy what) {
        whenErased = what;
        return this;
    }

    /** Like {@code @Retain}, for all rows. */
    public TypeDeclaration retain(String atLeast, String from, LawfulBasis basis, String law) {
        return retain(atLeast, from, basis, law, "");
    }

    /** Like {@code @Retain}, for the rows that meet the condition. */
    public TypeDeclaration retain(String atLeast, String from, LawfulBasis basis, String law, String condition) {
        retention.add(new Said.OfRetention(atLeast, from, basis, law, condition));
        return this;
    }

    /** Says something of one member, an attribute or an association, by its Java name. */
    public TypeDeclaration field(String member, UnaryOperator<FieldDeclaration> what) {
        if (members.put(member, what.apply(new FieldDeclaration()).said()) != null) {
            throw new GdprException("The member " + member + " is declared twice. Put both declarations together.");
        }
        return this;
    }

    Said.OfType said() {
        return new Said.OfType(subject, controller, fallback, whenErased, retention, members);
    }
}
