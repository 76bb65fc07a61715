package org.gdpr4j.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureTableTest {

    private static final String HEAD = "| package | question | may use (besides the shared `a`) |";
    private static final List<String> OPTIONAL = List.of("", "| sub-package | for | library |", "| --- | --- | --- |");

    @Test
    void sharedPackagesAreAllowedToAllButThemselves() {
        FeatureTable table = parse("| `a` | ? | – |", "| `b` | ? | – |", "| `c` | ? | b |", "| root | ? | all |");

        assertThat(table.mayUse()).isEqualTo(Map.of("a", Set.of(), "b", Set.of("a"), "c", Set.of("a", "b")));
    }

    @Test
    void allButRootIsEveryOtherPackage() {
        FeatureTable table = parse("| `a` | ? | – |", "| `b` | ? | – |", "| `c` | ? | all but root |");

        assertThat(table.mayUse().get("c")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aRowThatNamesAnUnknownPackageIsRefused() {
        assertThatThrownBy(() -> parse("| `a` | ? | – |", "| `b` | ? | z |"))
                .hasMessageContaining("the row of b names a package without a row: z");
    }

    @Test
    void aTableThatAllowsACycleIsRefused() {
        assertThatThrownBy(() -> parse("| `a` | ? | – |", "| `b` | ? | c |", "| `c` | ? | b |"))
                .hasMessageContaining("the table allows a cycle");
    }

    @Test
    void aPageWithoutTheTableIsRefused() {
        assertThatThrownBy(() -> FeatureTable.parse(List.of("# A page", "without a table")))
                .hasMessageContaining("no table whose first column is 'package'");
    }

    @Test
    void theRealPageIsReadToItsEnd() {
        FeatureTable table = FeatureTable.read(Repository.root().resolve("docs/architecture.md"));

        assertThat(table.mayUse()).hasSizeGreaterThan(20).containsKeys("problem", "subject", "card");
        assertThat(table.mayUse().get("consent"))
                .containsExactlyInAnyOrder(
                        "problem", "subject", "purpose", "condition", "transaction", "secret", "ledger", "notice");
        assertThat(table.libraries()).containsKeys("secret.tink");
    }

    private static FeatureTable parse(String... rows) {
        return FeatureTable.parse(Stream.of(Stream.of(HEAD, "| --- | --- | --- |"), Stream.of(rows), OPTIONAL.stream())
                .flatMap(lines -> lines)
                .toList());
    }
}
