package org.gdpr4j.source;

import java.util.List;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.condition.Condition;

/**
 * What must still hold for a row at the moment of the statement, in its own {@code WHERE}: it is still reached by one of
 * these ways. Empty: its key is enough. Immutable; its {@code toString} shows no value.
 */
public record Guard(List<Way> ways) {

    /** The key alone. */
    public static final Guard KEY_ONLY = new Guard(List.of());

    public Guard {
        ways = List.copyOf(ways);
    }

    /** One way by which the rows were reached, together with the condition of its link. */
    public sealed interface Way {

        Link link();

        /** The to-one link leads to one of these rows. */
        record To(Link link, List<Key> targets, Condition condition) implements Way {
            public To {
                targets = List.copyOf(targets);
            }
        }

        /** The by-value link holds exactly one of these texts. */
        record Holds(Link link, List<String> texts, Condition condition) implements Way {
            public Holds {
                texts = List.copyOf(texts);
            }

            @Override
            public String toString() {
                return "Holds[" + link.name() + "]";
            }
        }
    }
}
