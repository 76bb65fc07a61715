package org.gdpr4j.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;

/** Publishes a version for good, in the current transaction, if it follows from those before it. */
final class Publication {

    private final Desk desk;

    Publication(Desk desk) {
        this.desk = desk;
    }

    NoticeVersion publish(NoticeVersion version, Actor by) {
        Outlines outlines = desk.outlines();
        Optional<Outline> there = outlines.find(version.id());
        if (there.isPresent()) {
            return same(version, there.get());
        }
        check(version, outlines.versions(version.id().name()));
        ControllerId controller = desk.controller().id();
        String content = NoticeFormat.write(version.content());
        NoticeStore.Published published =
                new NoticeStore.Published(controller, version.id(), version.validFrom(), content, desk.now(), by);
        if (!desk.store().publish(published, version.texts())) {
            // Another node was first.
            return same(version, desk.outlines().get(version.id()));
        }
        desk.append(
                DerivedId.of(
                        "notice.published", controller.value(), version.id().toString()),
                "notice.published",
                null,
                by,
                body(version));
        return version;
    }

    private static Map<String, ?> body(NoticeVersion version) {
        Map<String, String> hashes = new TreeMap<>();
        version.texts().forEach(text -> hashes.put(text.language(), text.sha256()));
        return Map.of(
                "notice", version.id().toString(),
                "validFrom", version.validFrom().toString(),
                "texts", hashes);
    }

    private NoticeVersion same(NoticeVersion version, Outline there) {
        NoticeVersion published = desk.whole(there);
        if (!published.equals(version)) {
            throw new GdprException("The notice " + version.id() + " is published with other words or contents, and a"
                    + " published version never changes. Publish "
                    + new NoticeId(version.id().name(), version.id().version() + 1) + " instead.");
        }
        return published;
    }

    /** Refuses a version that does not follow from those before it. */
    private void check(NoticeVersion version, List<Outline> before) {
        NoticeId id = version.id();
        if (id.version() != before.size() + 1) {
            throw new GdprException("The notice " + id + " would leave a gap: "
                    + (before.isEmpty()
                            ? "none of this name is published"
                            : "the last is " + last(before).id())
                    + ". Publish " + new NoticeId(id.name(), before.size() + 1) + " next.");
        }
        for (String kind : version.content().audience().kinds()) {
            requireKind(kind);
        }
        version.content().purposes().forEach(purpose -> asDeclared(id, purpose));
        if (!before.isEmpty()) {
            follows(version, last(before));
        }
    }

    private void requireKind(String kind) {
        Set<String> kinds = desk.directory().kinds();
        if (!kinds.contains(kind)) {
            throw new GdprException("There is no kind of person '" + kind + "'. Declared are " + kinds
                    + "; use the name given in @DataSubject.");
        }
    }

    private void asDeclared(NoticeId id, NoticePurpose told) {
        Purpose purpose = desk.purposes().get(told.name());
        if (purpose.basis() != told.basis()) {
            throw new GdprException("The notice " + id + " tells that '" + told.name() + "' rests on " + told.basis()
                    + ", and it is declared on " + purpose.basis() + ". Say the same in both places.");
        }
    }

    private static void follows(NoticeVersion version, Outline previous) {
        NoticeId id = version.id();
        if (version.validFrom().isBefore(previous.validFrom())) {
            throw new GdprException("The notice " + id + " would be valid before " + previous.id() + " is, from "
                    + previous.validFrom() + ". Let it be valid from then or later.");
        }
        if (version.content().origin().duty() != previous.content().origin().duty()) {
            throw new GdprException("The notice " + id + " is under another article than " + previous.id()
                    + ". Publish it under a name of its own.");
        }
        for (NoticePurpose now : version.content().purposes()) {
            Optional<NoticePurpose> then = previous.purpose(now.name());
            if (then.isPresent() && !now.material() && differ(then.get(), now)) {
                throw new GdprException("The notice " + id + " names another ground or interest for '" + now.name()
                        + "' than " + previous.id() + ". That is material: say changedMaterially().");
            }
        }
    }

    private static boolean differ(NoticePurpose then, NoticePurpose now) {
        return then.basis() != now.basis()
                || !Optional.ofNullable(then.interest()).equals(Optional.ofNullable(now.interest()));
    }

    private static Outline last(List<Outline> before) {
        return before.get(before.size() - 1);
    }
}
