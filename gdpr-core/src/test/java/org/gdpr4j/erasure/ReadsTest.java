package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.InMemorySource;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.SearchingSource;
import org.junit.jupiter.api.Test;

/** How often a plan asks its source, however many rows there are. */
class ReadsTest {

    /** Papers belong to their author and, through a folder in a cabinet, to its keeper. */
    private static Model model() {
        Model model = OwnershipTest.shop();
        model.record("Cabinet").toOne("keeper", "Customer", it -> it.ownedBy());
        model.record("Folder").toOne("cabinet", "Cabinet", it -> it.ownedBy());
        model.record("Paper")
                .toOne("author", "Customer", it -> it.ownedBy().onLeave(OnLeave.UNLINK))
                .toOne("folder", "Folder", it -> it.ownedBy().onLeave(OnLeave.UNLINK));
        return model;
    }

    private static List<String> reads(int papers) {
        World world = new World(model());
        Key eva = world.add("Customer", "id", 1L);
        for (long i = 1; i <= papers; i++) {
            Key keeper = world.add("Customer", "id", 1 + i);
            Key cabinet = world.add("Cabinet", "id", i, "keeper", keeper);
            Key folder = world.add("Folder", "id", i, "cabinet", cabinet);
            world.add("Paper", "id", i, "author", eva, "folder", folder);
        }
        List<String> reads = new ArrayList<>();
        world.erasure = world.erasure(world.catalog, ErasureOptions.defaults(), List.of(counted(world.source, reads)));

        ErasurePlan plan = world.plan(eva);

        assertThat(plan.steps())
                .filteredOn(step -> step.record().equals("Paper"))
                .singleElement()
                .satisfies(step -> assertThat(step.count()).isEqualTo(papers));
        return reads;
    }

    /** Notes every read. */
    private static ErasingSource counted(InMemorySource source, List<String> reads) {
        Class<?>[] kinds = {ErasingSource.class, SearchingSource.class};
        return (ErasingSource) Proxy.newProxyInstance(
                ReadsTest.class.getClassLoader(), kinds, (proxy, method, args) -> {
                    if (List.of("locate", "ends", "elements").contains(method.getName())) {
                        reads.add(method.getName());
                    }
                    try {
                        return method.invoke(source, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void whatThePersonMaySeeIsClimbedFromToo() {
        Model model = OwnershipTest.shop();
        model.record("Cabinet").toOne("keeper", "Customer", it -> it.ownedBy());
        model.record("Folder")
                .toOne("cabinet", "Cabinet", it -> it.ownedBy())
                .toOne("reader", "Customer", it -> it.accessedBy());
        model.record("Paper")
                .toOne("author", "Customer", it -> it.ownedBy().onLeave(OnLeave.UNLINK))
                .toOne("folder", "Folder", it -> it.ownedBy().onLeave(OnLeave.UNLINK));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key cabinet = world.add("Cabinet", "id", 1L, "keeper", world.add("Customer", "id", 2L));
        Key folder = world.add("Folder", "id", 1L, "cabinet", cabinet, "reader", eva);
        Key paper = world.add("Paper", "id", 1L, "author", eva, "folder", folder);

        world.erase(eva);

        assertThat(world.row("Paper", paper).links()).containsOnlyKeys("folder");
        assertThat(world.row("Folder", folder).links()).containsOnlyKeys("cabinet");
    }

    @Test
    void manyRowsOfOthersTakeNoMoreReadsThanFew() {
        assertThat(reads(40)).hasSameSizeAs(reads(2));
    }
}
