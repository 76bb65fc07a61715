package org.gdpr4j.erasure;

import org.gdpr4j.problem.GdprException;

/** An act of an erasure was refused, and no row was touched. The reason tells why, the message what to do. */
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
        /** Problems that the plan names must be solved first. */
        BLOCKED,
        /** Approvals are missing. */
        NOT_APPROVED,
        /** The same actor approved before; a second one is needed. */
        SAME_ACTOR,
        /** Rows refer to each other in a circle of foreign keys that none can leave. */
        FOREIGN_KEY_CYCLE,
        /** Something changed since the plan was made; see {@link PlanDriftException}. */
        DRIFT,
        /** The erasure has been executed before. */
        DONE,
        /** There is no such finding, or it was accepted before. */
        UNKNOWN_FINDING
    }

    private final Reason reason;

    ErasureRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
