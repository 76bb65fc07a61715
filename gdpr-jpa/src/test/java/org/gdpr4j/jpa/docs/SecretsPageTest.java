package org.gdpr4j.jpa.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.secret.Secrets.DataKey;
import org.junit.jupiter.api.Test;

class SecretsPageTest {

    @Test
    void aHashIsKeyedAndWhatADestroyedKeyEncryptedIsGone() {
        Map<String, String> environment = Map.of("GDPR_ROOT_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

        // snippet:keys
        RootKey root = RootKey.ofBase64(environment.get("GDPR_ROOT_KEY")); // made by: openssl rand -base64 32
        Secrets secrets = new Secrets(root, new InMemorySecretStore());
        String hash = secrets.hash("newsletter.opt-outs", "eva@example.cz"); // the same for ever
        DataKey key = secrets.create("export:4711");
        byte[] sealed = key.encrypt("Eva Nováková".getBytes(UTF_8), "4711");
        secrets.destroy("export:4711"); // nobody reads it again
        // end

        assertThat(hash)
                .hasSize(43)
                .isEqualTo(secrets.hash("newsletter.opt-outs", "eva@example.cz"))
                .isNotEqualTo(secrets.hash("another", "eva@example.cz"));
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> secrets.decrypt("export:4711", sealed, "4711"))
                .withMessageContaining("destroyed or never made");
    }
}
