package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.junit.jupiter.api.Test;

/** In which order are rows deleted that refer to each other? */
class TreeAndCircleTest {

    private static Model folders(boolean nullable) {
        Model model = OwnershipTest.shop();
        ModelRecord folder = model.record("Folder")
                .toOne("owner", "Customer", it -> it.ownedBy().onLeave(OnLeave.DELETE));
        (nullable ? folder : folder.required())
                .toOne("parent", "Folder", it -> it.ownedBy().onLeave(OnLeave.DELETE));
        return model;
    }

    @Test
    void aTreeBelongsToTheOwnerOfItsRootAndGoesWhole() {
        World world = new World(folders(true));
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key root = world.add("Folder", "id", 1L, "owner", eva);
        Key child = world.add("Folder", "id", 2L, "parent", root);
        world.add("Folder", "id", 3L, "parent", child);
        Key other = world.add("Folder", "id", 4L, "owner", jan);

        world.erase(eva);

        assertThat(world.source.rows("Folder")).extracting(row -> row.key()).containsExactly(other);
    }

    @Test
    void aTreeWhoseParentIsNotNullGoesByLevelsFromTheLeaves() {
        World world = new World(folders(false));
        Key eva = world.add("Customer", "id", 1L);
        Key root = world.add("Folder", "id", 1L, "owner", eva, "parent", Key.of(1L));
        Key child = world.add("Folder", "id", 2L, "parent", root);
        world.add("Folder", "id", 3L, "parent", child);
        world.add("Folder", "id", 4L, "parent", root);

        ErasurePlan plan = world.erase(eva);

        assertThat(plan.steps()).extracting(PlanStep::count).containsExactly(1, 2, 1, 1);
        assertThat(world.cells()).isEmpty();
    }

    @Test
    void aCircleOfRowsThroughANotNullColumnIsRefusedAndNothingIsTouched() {
        World world = new World(folders(false));
        Key eva = world.add("Customer", "id", 1L);
        Key a = world.add("Folder", "id", 1L, "owner", eva, "parent", Key.of(1L));
        Key b = world.add("Folder", "id", 2L, "parent", a);
        world.source.set("Folder", a, Map.of(), Map.of("parent", b));
        Map<String, String> before = world.cells();

        assertThatExceptionOfType(ErasureRefusedException.class)
                .isThrownBy(() -> world.plan(eva))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOREIGN_KEY_CYCLE));
        assertThat(world.cells()).isEqualTo(before);
    }

    private static Model twoRecords(boolean nullable) {
        Model model = OwnershipTest.shop();
        ModelRecord account = model.record("Account").required().toOne("owner", "Customer", it -> it.ownedBy());
        (nullable ? account : account.required()).toOne("main", "Card", it -> it.refers());
        model.record("Card").required().toOne("account", "Account", it -> it.ownedBy());
        return model;
    }

    @Test
    void aCircleOfRecordsIsBrokenWhereAColumnMayBeEmpty() {
        World world = new World(twoRecords(true));
        Key eva = world.add("Customer", "id", 1L);
        Key account = world.add("Account", "id", 1L, "owner", eva);
        Key card = world.add("Card", "id", 1L, "account", account);
        world.source.set("Account", account, Map.of(), Map.of("main", card));

        ErasurePlan plan = world.erase(eva);

        assertThat(plan.steps().get(0).emptied()).containsExactly("main");
        assertThat(world.cells()).isEmpty();
    }

    @Test
    void aCircleBrokenAtALinkThatSaysWhoseTheRowIsIsDeletedAllTheSame() {
        Model model = OwnershipTest.shop();
        model.record("Account")
                .required()
                .toOne("owner", "Customer", it -> it.ownedBy().onLeave(OnLeave.DELETE))
                .required()
                .toOne("main", "Card", it -> it.ownedBy().onLeave(OnLeave.DELETE));
        model.record("Card").toOne("account", "Account", it -> it.ownedBy());
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key card = world.add("Card", "id", 1L);
        Key account = world.add("Account", "id", 1L, "owner", eva, "main", card);
        world.source.set("Card", card, Map.of(), Map.of("account", account));

        world.erase(eva);

        assertThat(world.cells()).isEmpty();
    }

    @Test
    void aCircleOfRecordsThroughNotNullColumnsIsRefused() {
        World world = new World(twoRecords(false));
        Key eva = world.add("Customer", "id", 1L);
        Key account = Key.of(1L);
        Key card = Key.of(1L);
        world.source.add(List.of(
                new Row("Account", account, Map.of("id", 1L), Map.of(), Map.of("owner", eva, "main", card)),
                new Row("Card", card, Map.of("id", 1L), Map.of(), Map.of("account", account))));
        Map<String, String> before = world.cells();

        assertThatExceptionOfType(ErasureRefusedException.class)
                .isThrownBy(() -> world.plan(eva))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOREIGN_KEY_CYCLE));
        assertThat(world.cells()).isEqualTo(before);
    }
}
