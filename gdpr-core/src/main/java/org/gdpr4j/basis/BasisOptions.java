package org.gdpr4j.basis;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gdpr4j.problem.GdprException;

/**
 * What only the controller can say about its grounds. Users change what does not suit. Immutable.
 *
 * @param contracts by the name of a contract that a directory knows, the purposes that are needed to perform it (Art.
 *     6(1)(b)); a purpose that rests on contract and stands nowhere here is never allowed
 * @param ownProducts the purposes that advertise nothing but the controller's own products or services, similar to what
 *     its customers have; for no others does {@link ChannelNeed#OWN_CUSTOMERS} let customers be written to
 * @param untoldIsNo whether data may not be used for a purpose of which the person was not told; otherwise it is a warning
 * @param zone of the controller, in which the days of channel rules begin
 */
public record BasisOptions(
        Map<String, Set<String>> contracts, Set<String> ownProducts, boolean untoldIsNo, ZoneId zone) {

    public BasisOptions {
        Objects.requireNonNull(zone, "zone");
        Map<String, Set<String>> copied = new HashMap<>();
        contracts.forEach((contract, purposes) -> copied.put(contract, Set.copyOf(purposes)));
        contracts = Map.copyOf(copied);
        ownProducts = Set.copyOf(ownProducts);
    }

    /** No contract serves a purpose, nothing is only about own products, untold is a warning, UTC. */
    public static BasisOptions defaults() {
        return new BasisOptions(Map.of(), Set.of(), false, ZoneOffset.UTC);
    }

    /**
     * These purposes are needed to perform this contract, besides those that were named before.
     *
     * @throws GdprException when none is named
     */
    public BasisOptions withContract(String contract, String... purposes) {
        if (purposes.length == 0) {
            throw new GdprException("The contract '" + contract + "' is named with no purpose. Say what it needs.");
        }
        Map<String, Set<String>> more = new HashMap<>(contracts);
        Set<String> all = new HashSet<>(contracts.getOrDefault(contract, Set.of()));
        all.addAll(List.of(purposes));
        more.put(contract, all);
        return new BasisOptions(more, ownProducts, untoldIsNo, zone);
    }

    /** These purposes advertise only the controller's own similar products, and no others do. */
    public BasisOptions withOwnProducts(String... purposes) {
        return new BasisOptions(contracts, Set.of(purposes), untoldIsNo, zone);
    }

    /** Who was not told of a purpose is a no for it. */
    public BasisOptions withUntoldIsNo() {
        return new BasisOptions(contracts, ownProducts, true, zone);
    }

    public BasisOptions withZone(ZoneId controllers) {
        return new BasisOptions(contracts, ownProducts, untoldIsNo, controllers);
    }

    /** The contracts that a purpose serves. */
    Set<String> contractsFor(String purpose) {
        Set<String> names = new HashSet<>();
        contracts.forEach((contract, purposes) -> {
            if (purposes.contains(purpose)) {
                names.add(contract);
            }
        });
        return names;
    }
}
