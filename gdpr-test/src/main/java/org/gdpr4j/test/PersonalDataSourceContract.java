package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Needles;
import org.gdpr4j.source.Row;
import org.gdpr4j.source.SearchingSource;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ErasingSource} must do. Who implements one extends this class and gives a {@link NoteBook}, empty
 * before each test. What it may do beyond is not tried here.
 */
public abstract class PersonalDataSourceContract {

    private Key eva = Key.of(1L);
    private Key jan = Key.of(2L);
    private Key evas = Key.of(1L);
    private Key jans = Key.of(2L);
    private Key child = Key.of(3L);

    /** For who implements a source. */
    protected PersonalDataSourceContract() {}

    /** The same, empty at first, for the whole of one test. */
    protected abstract NoteBook book();

    @BeforeEach
    final void fill() {
        eva = book().person(1, "Eva", "eva@example.cz");
        jan = book().person(2, "Jan", null);
        evas = book().note(
                        1,
                        "first",
                        Map.of("text", "ab", "state", "open"),
                        eva,
                        null,
                        List.of(eva, jan),
                        List.of("abc", "ab"));
        jans = book().note(2, "second", Map.of("address", "Eva@example.cz"), jan, null, List.of(eva), List.of("xyz"));
        child = book().note(3, "third", Map.of("state", "open"), eva, evas, List.of(), List.of());
    }

    @Test
    void rowsAreLocatedByKeyWithTheirValuesAndLinks() {
        List<Row> rows = locate("Note", new Lookup.Via.Keys(List.of(child, Key.of(404L), child)));

        assertThat(rows).extracting(Row::key).containsExactly(child);
        assertThat(rows.get(0).values()).containsEntry("title", "third").containsEntry("state", "open");
        assertThat(rows.get(0).links()).containsEntry("owner", eva).containsEntry("parent", evas);
        assertThat(row(jans).links()).containsOnlyKeys("owner");
        assertThat(locate("Note", new Lookup.Via.Keys(List.of()))).isEmpty();
    }

    @Test
    void rowsAreLocatedThroughEveryKindOfLinkEachOnceWhateverItsCondition() {
        assertThat(through("Note", "owner", "Person", List.of(eva, jan))).containsExactlyInAnyOrder(evas, jans, child);
        assertThat(through("Note", "parent", "Note", List.of(evas))).containsExactly(child);
        assertThat(through("Note", "readers", "Person", List.of(eva, jan))).containsExactlyInAnyOrder(evas, jans);
        assertThat(through("Person", "read", "Note", List.of(evas, jans))).containsExactlyInAnyOrder(eva, jan);
        assertThat(through("Person", "notes", "Note", List.of(evas, child))).containsExactly(eva);
    }

    @Test
    void rowsAreLocatedByAValueThatIsSpelledAnotherWay() {
        Identifier address = Identifier.of(IdentifierType.EMAIL, " EVA@example.cz");

        assertThat(locate("Note", new Lookup.Via.ByValue("address", List.of(address))))
                .extracting(Row::key)
                .contains(jans);
    }

    @Test
    void theEndsOfALinkAreGivenOncePerRowAndTarget() {
        assertThat(ends("Note", "readers", List.of(evas, jans, child)))
                .containsExactlyInAnyOrder(new LinkEnd(evas, eva), new LinkEnd(evas, jan), new LinkEnd(jans, eva));
        assertThat(ends("Person", "read", List.of(eva)))
                .containsExactlyInAnyOrder(new LinkEnd(eva, evas), new LinkEnd(eva, jans));
        assertThat(ends("Person", "notes", List.of(jan))).containsExactly(new LinkEnd(jan, jans));
    }

    @Test
    void elementsAreGivenWithTheirOwner() {
        assertThat(tags(evas)).containsExactlyInAnyOrder("abc", "ab");
        assertThat(tags(child)).isEmpty();
    }

    @Test
    void aKeyComesBackEqualFromItsTextAndOtherTextIsRefusedWithoutShowingIt() {
        RecordType note = type("Note");

        assertThat(in(() -> source().key(note, evas.text()))).isEqualTo(evas);
        assertThatThrownBy(() -> in(() -> source().key(note, "canary")))
                .isInstanceOf(GdprException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void rowsAreDeletedAndCounted() {
        assertThat(apply(new Change.Delete(type("Note"), List.of(child, Key.of(404L)), Guard.KEY_ONLY)))
                .isEqualTo(1);

        assertThat(locate("Note", new Lookup.Via.Keys(List.of(child)))).isEmpty();
    }

    @Test
    void aRowThatNoLongerFitsTheGuardIsLeftAloneAndNotCounted() {
        Link owner = link("Note", "owner");
        Link address = link("Note", "address");
        Condition open = owner.condition();

        assertThat(delete(child, new Guard.Way.To(owner, List.of(jan), open))).isZero();
        assertThat(emptied(jans, new Guard.Way.To(owner, List.of(jan), open))).isZero();
        assertThat(emptied(jans, new Guard.Way.Holds(address, List.of("eva@example.cz"), Condition.always())))
                .isZero();
        assertThat(row(jans).links()).containsEntry("owner", jan);
        assertThat(delete(
                        child,
                        new Guard.Way.To(owner, List.of(jan), open),
                        new Guard.Way.To(owner, List.of(eva), open)))
                .isEqualTo(1);
        assertThat(emptied(jans, new Guard.Way.Holds(address, List.of("Eva@example.cz"), Condition.always())))
                .isEqualTo(1);
        assertThat(row(jans).links()).doesNotContainKey("owner");
    }

    @Test
    void anUpdateWritesValuesEmptiesLinksAndRaisesTheVersionOnce() {
        Change.RowWrite write = new Change.RowWrite(jans, Map.of("title", "gone", "text", "new"));

        assertThat(apply(new Change.Update(type("Note"), List.of(write), Set.of("owner", "address"), Guard.KEY_ONLY)))
                .isEqualTo(1);

        Row row = row(jans);
        assertThat(row.values()).containsEntry("title", "gone").containsEntry("text", "new");
        assertThat(row.values().get("address")).isNull();
        assertThat(row.links()).isEmpty();
        assertThat(row(evas).values()).containsEntry("title", "first");
        assertThat(book().version(jans)).isEqualTo(1);
        assertThat(book().version(evas)).isZero();
    }

    @Test
    void theElementsOfRowsAreDeletedAndCounted() {
        assertThat(apply(new Change.DeleteElements(type("Note"), "tags", List.of(evas, child))))
                .isEqualTo(2);

        assertThat(tags(evas)).isEmpty();
        assertThat(tags(jans)).containsExactly("xyz");
    }

    @Test
    void anElementChangesOnceThoughItBecomesWhatAnotherWas() {
        List<Change.ElementWrite> writes =
                List.of(new Change.ElementWrite(evas, "abc", "ab"), new Change.ElementWrite(evas, "ab", "a"));

        assertThat(apply(new Change.UpdateElements(type("Note"), "tags", writes)))
                .isEqualTo(2);

        assertThat(tags(evas)).containsExactlyInAnyOrder("ab", "a");
    }

    @Test
    void anElementChangesOnceThoughTheyTakeEachOthersPlace() {
        List<Change.ElementWrite> writes = List.of(
                new Change.ElementWrite(evas, "abc", "ab"),
                new Change.ElementWrite(evas, "ab", "abc"),
                new Change.ElementWrite(jans, "xyz", "xyz"));

        assertThat(apply(new Change.UpdateElements(type("Note"), "tags", writes)))
                .isEqualTo(3);

        assertThat(tags(evas)).containsExactlyInAnyOrder("abc", "ab");
        assertThat(tags(jans)).containsExactly("xyz");
    }

    @Test
    void elementsThatAllBecomeOneValueThatWasThereAlreadyAreCountedOnce() {
        List<Change.ElementWrite> writes = List.of(
                new Change.ElementWrite(evas, "abc", "ab"),
                new Change.ElementWrite(evas, "ab", "ab"),
                new Change.ElementWrite(evas, "ab", "ab"));

        assertThat(apply(new Change.UpdateElements(type("Note"), "tags", writes)))
                .isEqualTo(2);

        assertThat(tags(evas)).containsExactly("ab", "ab");
    }

    @Test
    void joinRowsAreDeletedFromEitherSideAndCounted() {
        assertThat(apply(new Change.DeleteJoins(
                        type("Note"), link("Note", "readers"), List.of(evas, jans), List.of(eva))))
                .isEqualTo(2);
        assertThat(ends("Note", "readers", List.of(evas, jans))).containsExactly(new LinkEnd(evas, jan));

        assertThat(apply(new Change.DeleteJoins(type("Person"), link("Person", "read"), List.of(jan), List.of())))
                .isEqualTo(1);
        assertThat(ends("Note", "readers", List.of(evas, jans))).isEmpty();
    }

    @Test
    void aChangeGoesWithItsTransaction() {
        assertThatThrownBy(() -> Undone.in(book().transactions(), () -> {
                    assertThat(source().apply(new Change.Delete(type("Note"), List.of(child), Guard.KEY_ONLY)))
                            .isEqualTo(1);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(row(child).links()).containsEntry("parent", evas);
    }

    @Test
    void aSearchReadsEveryPlaceOnceAndNamesWhereItFound() {
        List<Hit> hits = new ArrayList<>();
        Undone.in(
                book().transactions(),
                () -> ((SearchingSource) source()).search(Needles.of(List.of("EVA@example.cz", "xyz")), hits::add));

        assertThat(hits)
                .extracting(hit -> hit.needle() + " " + hit.record() + "." + hit.field())
                .containsExactlyInAnyOrder("0 Person.email", "0 Note.address", "1 Note.tags");
        assertThat(hits)
                .filteredOn(hit -> "address".equals(hit.field()))
                .extracting(Hit::key)
                .containsExactly(jans);
    }

    private int delete(Key key, Guard.Way... ways) {
        return apply(new Change.Delete(type("Note"), List.of(key), new Guard(List.of(ways))));
    }

    private int emptied(Key key, Guard.Way way) {
        return apply(new Change.Update(
                type("Note"), List.of(new Change.RowWrite(key, Map.of())), Set.of("owner"), new Guard(List.of(way))));
    }

    private ErasingSource source() {
        return book().source();
    }

    private RecordType type(String record) {
        return book().catalog().record(record);
    }

    private Link link(String record, String link) {
        return type(record).link(link).orElseThrow();
    }

    private Row row(Key note) {
        return locate("Note", new Lookup.Via.Keys(List.of(note))).get(0);
    }

    private List<Row> locate(String record, Lookup.Via via) {
        return in(() -> source().locate(new Lookup(type(record), via)));
    }

    private List<Key> through(String record, String link, String target, List<Key> keys) {
        return locate(record, new Lookup.Via.Through(link(record, link), type(target), keys)).stream()
                .map(Row::key)
                .toList();
    }

    private List<LinkEnd> ends(String record, String link, List<Key> keys) {
        return in(() -> source().ends(type(record), link(record, link), keys));
    }

    private List<Object> tags(Key note) {
        return in(() -> source().elements(type("Note"), "tags", List.of(note))).stream()
                .<Object>map(element -> String.valueOf(element.values().get("tags")))
                .toList();
    }

    private int apply(Change change) {
        return in(() -> source().apply(change));
    }

    private <T> T in(Supplier<T> work) {
        return book().transactions().inNew(work);
    }
}
