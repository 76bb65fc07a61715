package org.gdpr4j.register;

import java.util.List;

/**
 * What could be declared on one class; a proposal that nobody has accepted.
 *
 * @param type the class's name
 * @param own whether it is the class of exactly one record, rather than shared by an embeddable or a superclass
 * @param records the records in which it holds
 * @param suspected how many members look personal
 * @param annotations for whoever can edit the class
 * @param fluent the same for whoever cannot
 */
record Draft(String type, boolean own, List<String> records, int suspected, String annotations, String fluent) {

    Draft {
        records = List.copyOf(records);
    }
}
