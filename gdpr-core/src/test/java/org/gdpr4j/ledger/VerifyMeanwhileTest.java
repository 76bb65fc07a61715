package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.ledger.World.EVA;
import static org.gdpr4j.ledger.World.JANA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyMeanwhileTest {

    private final World world = new World();

    @ParameterizedTest
    @ValueSource(longs = {0, 300})
    void othersMayGoOnPlacingAndSigningMeanwhile(long when) {
        world.append(500);
        world.placeAll();
        assertThat(world.ledger.checkpoint()).isPresent();
        LedgerStore store = world.store;
        World.Plain plain = new World.Plain();
        Ledger other = new Ledger(
                store,
                plain,
                world,
                world.secrets,
                LedgerOptions.defaults().withOrigin(World.ORIGIN),
                List.of(),
                world.issuer);
        LedgerStore meanwhile = new RecordingStore(store).store(row -> {
            if (Long.valueOf(when).equals(row.position())) {
                for (int i = 0; i < 300; i++) {
                    other.append(LedgerEvent.of("consent.given", EVA, JANA, Map.of()));
                }
                other.erasePayload(row.id(), JANA, "meanwhile");
                assertThat(other.sequence()).isEqualTo(302);
                assertThat(other.checkpoint()).isPresent();
                assertThat(other.rotateKey(JANA)).isNotEmpty();
            }
        });

        LedgerVerification verified =
                new Verification(meanwhile, new Keyring(store, world.secrets, World.ORIGIN), List.of()).run();

        assertThat(verified.fault()).isEmpty();
        assertThat(verified.size()).isEqualTo(500);
        assertThat(other.verify().fault()).isEmpty();
        assertThat(other.verify().size()).isEqualTo(802);
    }

    @Test
    void whatIsSignedWithAKeyThatWasMadeMeanwhileIsGenuine() {
        world.append(5);
        world.placeAll();
        assertThat(world.ledger.checkpoint()).isPresent();
        Verification begun =
                new Verification(world.store, new Keyring(world.store, world.secrets, World.ORIGIN), List.of());
        assertThat(world.ledger.rotateKey(JANA)).isNotEmpty();
        world.placeAll();
        assertThat(world.ledger.checkpoint()).isPresent();

        LedgerVerification verified = begun.run();

        assertThat(verified.fault()).isEmpty();
        assertThat(verified.covered()).isEqualTo(7);
    }
}
