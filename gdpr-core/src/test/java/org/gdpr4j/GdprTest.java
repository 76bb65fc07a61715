package org.gdpr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.ClassSource;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.junit.jupiter.api.Test;

class GdprTest {

    @Test
    void withoutARootKeyOnlyErasuresRefuse() {
        Gdpr gdpr = builder().build();

        assertThat(gdpr.dataMap().toText()).isNotEmpty();
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(gdpr::erasure)
                .withMessageContaining("rootKey(RootKey.ofBase64(");
        assertThat(builder().rootKey(RootKey.random()).build().erasure()).isNotNull();
    }

    @Test
    void whoGetsTheRootKeyElsewhereSaysWhere() {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(builder().noRootKey("Set the property x.").build()::erasure)
                .withMessageEndingWith("Set the property x.");
    }

    private static GdprBuilder builder() {
        return Gdpr.builder()
                .catalog(Catalog.of(ClassSource.of(), Declarations.none()))
                .transactions(new InMemoryTransactions(List.of()))
                .stores(Stores.inMemory());
    }
}
