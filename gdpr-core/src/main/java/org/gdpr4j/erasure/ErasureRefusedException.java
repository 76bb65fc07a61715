package org.gdpr4j.erasure;

import org.gdpr4j.problem.GdprException;

/**
 * An act of an erasure was refused, and no row was touched. The reason tells why, the message what to do; neither holds a
 * personal value. That a plan no longer fits the data is a {@link PlanDriftException}. Immutable.
 */
public final class ErasureRefusedException extends GdprException {

    private static final long serialVersionUID = 1L;

    /** Why an act is refused. */
    public enum Reason {
        /** There is no plan of this id. */
        UNKNOWN_PLAN,
        /** The plan was made under another catalog. */
        OTHER_CATALOG,
        /** The plan is not what was approved, or cannot be read. */
        TAMPERED,
        /** Problems that the plan names must be solved first, or the source of a step cannot erase. */
        BLOCKED,
        /** Approvals are missing. */
        NOT_APPROVED,
        /** The same actor approved before; a second one is needed. */
        SAME_ACTOR,
        /** Rows refer to each other in a circle of foreign keys that none can leave. */
        FOREIGN_KEY_CYCLE,
        /** This plan was found before to fit the data no longer; the message names the one that replaced it. */
        DRIFT,
        /** The plan was carried out before, so there is nothing left to approve. Executing again is no error. */
        DONE,
        /** There is no such open finding, it was accepted before, or no reason was given. */
        UNKNOWN_FINDING,
        /** A job cannot answer for a finding; a user can. */
        NO_PERSON
    }

    private final Reason reason;

    ErasureRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why, for programs; persisted nowhere. */
    public Reason reason() {
        return reason;
    }
}
