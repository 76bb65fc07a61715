package org.gdpr4j.register;

import java.util.List;

/**
 * A kind of data subject.
 *
 * @param kind its name, declared or derived from the class
 * @param records the records whose rows are such persons
 * @param declared whether somebody declared it, or it is only suspected
 * @param why what speaks for it
 */
record PersonKind(String kind, List<String> records, boolean declared, String why) {

    PersonKind {
        records = List.copyOf(records);
    }

    String withArticle() {
        return (!kind.isEmpty() && "aeio".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
    }

    String label() {
        return declared ? kind : kind + " (suspected)";
    }
}
