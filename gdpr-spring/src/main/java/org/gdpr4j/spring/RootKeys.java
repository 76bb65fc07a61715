package org.gdpr4j.spring;

import org.gdpr4j.GdprBuilder;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.RootKey;
import org.jspecify.annotations.Nullable;

/** Where the root key comes from: a bean, else the property, else there is none. */
final class RootKeys {

    private static final String REMEDY = "Set " + GdprProperties.ROOT_KEY
            + " from a secret manager or an environment variable, or define a bean of type RootKey."
            + " Make a key with: openssl rand -base64 32";

    private RootKeys() {}

    static GdprBuilder say(GdprBuilder builder, @Nullable RootKey bean, GdprProperties properties) {
        if (bean != null) {
            return builder.rootKey(bean);
        }
        String text = properties.rootKey();
        return text == null || text.isBlank() ? builder.noRootKey(REMEDY) : builder.rootKey(read(text));
    }

    private static RootKey read(String text) {
        try {
            return RootKey.ofBase64(text);
        } catch (GdprException e) {
            throw new GdprStartException(
                    "The property " + GdprProperties.ROOT_KEY + " holds no root key.", String.valueOf(e.getMessage()));
        }
    }
}
