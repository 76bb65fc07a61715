package org.gdpr4j.purpose;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gdpr4j.problem.GdprException;

/** The purposes that are declared, by name. Users make it once, at start-up; an unknown name is an error. Immutable. */
public final class Purposes {

    private final Map<String, Purpose> byName;

    private Purposes(Map<String, Purpose> byName) {
        this.byName = byName;
    }

    /**
     * These purposes.
     *
     * @throws GdprException when two of them have the same name
     */
    public static Purposes of(Collection<Purpose> purposes) {
        Map<String, Purpose> byName = new LinkedHashMap<>();
        for (Purpose purpose : purposes) {
            if (byName.putIfAbsent(purpose.name(), purpose) != null) {
                throw new GdprException("The purpose '" + purpose.name() + "' is declared twice. Declare it once.");
            }
        }
        return new Purposes(byName);
    }

    /**
     * These purposes.
     *
     * @throws GdprException when two of them have the same name
     */
    public static Purposes of(Purpose... purposes) {
        return of(List.of(purposes));
    }

    public Optional<Purpose> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The purpose of this name.
     *
     * @throws GdprException when none is declared
     */
    public Purpose get(String name) {
        return find(name)
                .orElseThrow(() -> new GdprException("The purpose '" + name + "' is not declared. Declared are "
                        + byName.keySet() + "; declare it, or use one of these names."));
    }

    /** In the order of declaration. */
    public List<Purpose> all() {
        return List.copyOf(byName.values());
    }
}
