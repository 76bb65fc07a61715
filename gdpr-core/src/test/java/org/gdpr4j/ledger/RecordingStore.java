package org.gdpr4j.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gdpr4j.problem.GdprException;

/** A store that tells which of its methods were called, and fails at one of them if told so. */
final class RecordingStore {

    private final LedgerStore inner;
    private final List<String> calls = new ArrayList<>();
    private String failing = "";

    RecordingStore(LedgerStore inner) {
        this.inner = inner;
    }

    RecordingStore failingAt(String method) {
        failing = method;
        return this;
    }

    List<String> calls() {
        return calls;
    }

    LedgerStore store() {
        return (LedgerStore) Proxy.newProxyInstance(
                LedgerStore.class.getClassLoader(), new Class<?>[] {LedgerStore.class}, this::call);
    }

    /** A store that does something before it gives each streamed entry. */
    @SuppressWarnings("unchecked")
    LedgerStore store(Consumer<LedgerRow> before) {
        return (LedgerStore) Proxy.newProxyInstance(
                LedgerStore.class.getClassLoader(), new Class<?>[] {LedgerStore.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("each")) {
                        return call(proxy, method, args);
                    }
                    inner.each(row -> {
                        before.accept(row);
                        return ((Predicate<LedgerRow>) args[0]).test(row);
                    });
                    return null;
                });
    }

    private Object call(Object proxy, Method method, Object[] args) throws Throwable {
        calls.add(method.getName());
        try {
            Object result = method.invoke(inner, args);
            if (method.getName().equals(failing)) {
                throw new GdprException("The store dies after " + failing + ".");
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
