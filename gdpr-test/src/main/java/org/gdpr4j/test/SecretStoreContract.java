package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.SecretStore;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SecretStore} must do. Who implements one extends this class and gives the store and how it reaches
 * its database; the tests commit and use fresh names.
 */
public abstract class SecretStoreContract {

    private final String name = "erasure:" + UUID.randomUUID();
    private final byte[] wrapped = {0, 1, -1, 127, -128, 0};

    /** For who implements the store. */
    protected SecretStoreContract() {}

    /** The store under test, the same for the whole of one test. */
    protected abstract SecretStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    @Test
    void aKeyComesBackAsItWasSaved() {
        act(() -> store().save(name, wrapped));

        assertThat(find()).hasValue(wrapped);
    }

    @Test
    void anUnknownKeyIsEmpty() {
        assertThat(find()).isEmpty();
        assertThat(destroy()).isFalse();
    }

    @Test
    void aKeyIsNeverReplaced() {
        act(() -> store().save(name, wrapped));

        assertThatThrownBy(() -> act(() -> store().save(name, new byte[] {9}))).isInstanceOf(GdprException.class);

        assertThat(find()).hasValue(wrapped);
    }

    @Test
    void aDestroyedKeyIsGoneAndDestroyedOnce() {
        act(() -> store().save(name, wrapped));

        assertThat(destroy()).isTrue();

        assertThat(find()).isEmpty();
        assertThat(destroy()).isFalse();
    }

    @Test
    void destroyingOneKeyLeavesTheOthers() {
        act(() -> store().save(name, wrapped));
        act(() -> store().save(name + "0", wrapped));

        assertThat(destroy()).isTrue();

        assertThat(transactions().inNew(() -> store().find(name + "0"))).hasValue(wrapped);
    }

    @Test
    void whatTheCallerDoesToItsArraysChangesNothing() {
        byte[] own = wrapped.clone();
        act(() -> store().save(name, own));
        own[0] = 42;
        find().orElseThrow()[1] = 42;

        assertThat(find()).hasValue(wrapped);
    }

    @Test
    void aSavedKeyGoesWithItsTransaction() {
        assertThatThrownBy(() -> act(() -> {
                    store().save(name, wrapped);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find()).isEmpty();
    }

    @Test
    void aDestroyedKeyComesBackWithItsTransaction() {
        act(() -> store().save(name, wrapped));

        assertThatThrownBy(() -> act(() -> {
                    assertThat(store().destroy(name)).isTrue();
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find()).hasValue(wrapped);
    }

    @Test
    void whatWasEncryptedIsUnreadableOnceItsKeyIsDestroyed() {
        Secrets secrets = new Secrets(RootKey.random(), store());
        act(() -> secrets.create(name));
        byte[] sealed = transactions().inNew(() -> secrets.find(name).encrypt(wrapped, "context"));
        assertThat(transactions().inNew(() -> secrets.decrypt(name, sealed, "context")))
                .isEqualTo(wrapped);

        assertThat(transactions().inNew(() -> secrets.destroy(name))).isTrue();

        assertThatThrownBy(() -> transactions().inNew(() -> secrets.decrypt(name, sealed, "context")))
                .isInstanceOf(GdprException.class);
    }

    private Optional<byte[]> find() {
        return transactions().inNew(() -> store().find(name));
    }

    private boolean destroy() {
        return transactions().inNew(() -> store().destroy(name));
    }

    private void act(Runnable work) {
        Undone.in(transactions(), work);
    }
}
