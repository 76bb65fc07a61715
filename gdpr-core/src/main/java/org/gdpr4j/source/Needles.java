package org.gdpr4j.source;

import java.util.List;
import java.util.function.IntConsumer;

/** stub */
public final class Needles {
    private final List<String> v;

    private Needles(List<String> v) {
        this.v = v;
    }

    public static Needles of(List<String> values) {
        return new Needles(values);
    }

    public boolean isEmpty() {
        return v.isEmpty();
    }

    public void match(CharSequence text, IntConsumer needle) {
        for (int i = 0; i < v.size(); i++) if (text.toString().contains(v.get(i))) needle.accept(i);
    }

    public void match(byte[] b, IntConsumer needle) {
        match(new String(b, java.nio.charset.StandardCharsets.UTF_8), needle);
    }
}
