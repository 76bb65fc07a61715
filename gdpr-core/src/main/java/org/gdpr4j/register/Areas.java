package org.gdpr4j.register;

import java.util.List;
import org.gdpr4j.catalog.Catalog;

/** The parts of the application, by the packages of its entities without what all of them share. */
final class Areas {

    private final String shared;

    Areas(Catalog catalog) {
        List<String> packages = catalog.records().stream()
                .map(record -> catalog.type(record.name()).getPackageName() + ".")
                .distinct()
                .toList();
        String common = packages.isEmpty() ? "" : packages.get(0);
        for (String name : packages) {
            while (!name.startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('.', common.length() - 2) + 1);
            }
        }
        shared = common;
    }

    String of(Class<?> type) {
        String name = type.getPackageName() + ".";
        return name.length() <= shared.length() ? "" : name.substring(shared.length(), name.length() - 1);
    }
}
