package org.gdpr4j.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands over what comes in portions. */
final class Window<T> {

    private final int size;
    private final Consumer<List<T>> action;
    private final List<T> waiting = new ArrayList<>();

    Window(int size, Consumer<List<T>> action) {
        this.size = size;
        this.action = action;
    }

    void add(T item) {
        waiting.add(item);
        if (waiting.size() == size) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            List<T> portion = List.copyOf(waiting);
            waiting.clear();
            action.accept(portion);
        }
    }
}
