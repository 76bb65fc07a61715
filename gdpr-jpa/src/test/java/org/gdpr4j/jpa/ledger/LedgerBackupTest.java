package org.gdpr4j.jpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.ledger.Checkpoint;
import org.gdpr4j.ledger.LedgerFault;
import org.gdpr4j.ledger.LedgerVerification;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An older state of the database comes back, while the checkpoints outside are newer. */
@Tag("F8")
class LedgerBackupTest {

    private static final int BEFORE = 300;
    private static final int AFTER = 7;

    @Test
    void verifySaysBehindCheckpointAfterAnOlderBackupWasRestored() {
        String url = Postgres.fresh();
        try (Node node = Node.installed(url)) {
            grow(node, BEFORE);
        }
        String backup = Postgres.copyOf(url);
        List<Checkpoint> outside;
        try (Node node = Node.on(url)) {
            grow(node, AFTER);
            outside = node.outside();
            assertThat(node.ledger().verify(outside).fault()).isEmpty();
        }

        try (Node restored = Node.on(backup)) {
            // Alone, an older state is in perfect order.
            assertThat(restored.ledger().verify().fault()).isEmpty();
            LedgerVerification found = restored.ledger().verify(outside);
            LedgerFault fault = found.fault().orElseThrow();
            assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.BEHIND_CHECKPOINT);
            assertThat(fault.position()).isEqualTo(found.size());
            assertThat(fault.what()).contains("behind");
        }
    }

    @Test
    void whatWasAppendedAfterTheRestoreIsNoExcuse() {
        String url = Postgres.fresh();
        try (Node node = Node.installed(url)) {
            grow(node, BEFORE);
        }
        String backup = Postgres.copyOf(url);
        List<Checkpoint> outside;
        try (Node node = Node.on(url)) {
            grow(node, AFTER);
            outside = node.outside();
        }

        try (Node restored = Node.on(backup)) {
            grow(restored, 2 * AFTER);
            assertThat(restored.ledger().verify().fault()).isEmpty();
            assertThat(restored.ledger().verify(outside).fault().orElseThrow().kind())
                    .isEqualTo(LedgerFault.Kind.REWRITTEN);
        }
    }

    private static void grow(Node node, int entries) {
        for (int i = 0; i < entries; i++) {
            node.ledger().append(Node.event(SubjectId.of("customer", UUID.randomUUID())));
        }
        node.sequenceAll();
        node.ledger().checkpoint();
    }
}
