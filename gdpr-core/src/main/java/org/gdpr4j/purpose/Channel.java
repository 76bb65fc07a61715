package org.gdpr4j.purpose;

/** By what means a person is reached. National law asks for different grounds for different ones (ePrivacy Directive, Art. 13). */
public enum Channel {
    EMAIL,
    SMS,
    /** A call by a person or a machine. */
    PHONE,
    POST,
    /** A message inside the controller's own application. */
    APP,
    WEB,
    IN_PERSON
}
