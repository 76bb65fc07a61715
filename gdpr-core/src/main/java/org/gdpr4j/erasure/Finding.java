package org.gdpr4j.erasure;

import java.util.List;

/**
 * A place where something of the erased person was found, or that nobody can vouch for. It withholds the report until a
 * named person accepts it, or a later proof does not find it any more. In a table without a primary key all rows of a
 * column are one finding. Holds no personal value. Immutable.
 *
 * @param id names it within its plan, the same whenever the same is found again
 * @param fields the fields whose values were found; empty for a place that no source covers
 * @param place the table or container
 * @param detail the column or part
 * @param row the row's key, or a keyed hash of it where it may be personal; empty where the row has none
 * @param rows in how many rows of the place; 1 where the row has a key, 0 for a place that no source covers
 */
public record Finding(String id, List<String> fields, String place, String detail, String row, int rows) {

    public Finding {
        fields = List.copyOf(fields);
    }

    /** In words. */
    public String words() {
        return fields.isEmpty()
                ? place
                : "the value of " + String.join(", ", fields) + " stands in " + place + "." + detail
                        + (row.isEmpty()
                                ? ", in " + Rows.of(rows)
                                        + " of a table without a key, whose rows are accepted together, later ones too"
                                : ", row " + row);
    }
}
