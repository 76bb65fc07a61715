package org.gdpr4j.basis;

import org.gdpr4j.condition.Condition;
import org.gdpr4j.subject.SubjectId;

/**
 * Whose data are restricted as a whole at their own wish (Art. 18), so that they are stored and not used. The composition
 * root implements it from what it knows of retention; the two methods must agree on every person. Must be thread-safe. A
 * read that fails is an exception; then the answer to whoever asked is no.
 */
public interface Restrictions {

    /** Whether all data of this person are restricted now. */
    boolean restricted(SubjectId subject);

    /**
     * The same as a condition, true or false and never unknown.
     *
     * @param kind of the persons
     * @param keyField the field of the filtered record that holds the person's key
     */
    Condition restricted(String kind, String keyField);
}
