package org.gdpr4j.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;

class SigningTest {

    private final byte[] message = "a ledger".getBytes(StandardCharsets.UTF_8);
    private final InMemorySecretStore store = new InMemorySecretStore();
    private final Secrets secrets = new Secrets(RootKey.random(), store);

    /** RFC 8032, 7.1, TEST 3. */
    @Test
    void theTestVectorOfTheRfcChecksOut() {
        byte[] key = HexFormat.of().parseHex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        byte[] signature = HexFormat.of()
                .parseHex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");

        assertThat(Ed25519.verify(key, new byte[] {(byte) 0xaf, (byte) 0x82}, signature))
                .isTrue();
        assertThat(Ed25519.verify(key, new byte[] {(byte) 0xaf, (byte) 0x83}, signature))
                .isFalse();
    }

    @Test
    void whatWasSignedChecksOutUnderThePublicKeyOnly() {
        byte[] key = secrets.createSigningKey("signing");
        byte[] signature = secrets.sign("signing", message);

        assertThat(Ed25519.verify(key, message, signature)).isTrue();
        assertThat(Ed25519.verify(secrets.createSigningKey("other"), message, signature))
                .isFalse();
        assertThat(Ed25519.verify(new byte[31], message, signature)).isFalse();
        assertThat(Ed25519.verify(key, message, new byte[64])).isFalse();
        assertThat(Ed25519.verify(key, message, new byte[1])).isFalse();
    }

    @Test
    void aDestroyedKeyOrOneOfAnotherRootSignsNothing() {
        assertThat(secrets.createSigningKey("signing")).hasSize(Ed25519.KEY_BYTES);
        Secrets others = new Secrets(RootKey.random(), store);
        assertThatThrownBy(() -> others.sign("signing", message)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> secrets.createSigningKey("signing")).isInstanceOf(GdprException.class);

        assertThat(secrets.destroy("signing")).isTrue();

        assertThatThrownBy(() -> secrets.sign("signing", message)).isInstanceOf(GdprException.class);
    }
}
