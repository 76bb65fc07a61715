package org.gdpr4j.catalog;

/** What a link says about the person it leads to. */
public enum Role {
    /** The record belongs to them. */
    OWNER,
    /** They may see it, no more. */
    ACCESSOR,
    /** Nothing: it is no statement about a person. */
    REFERENCE,
    /** Not declared yet. */
    UNDECLARED
}
