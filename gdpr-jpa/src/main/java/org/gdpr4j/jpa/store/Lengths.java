package org.gdpr4j.jpa.store;

/** How long the columns are; the scripts say the same. */
final class Lengths {

    static final int ACTOR = 210;
    static final int ADDRESS = 100;
    static final int CAMPAIGN = 100;
    static final int CLAIM = 400;
    static final int CODE = 60;
    static final int CONTROLLER = 60;
    static final int COUNTRY = 2;
    static final int DIGEST = 32;
    static final int DISCRIMINATOR = 300;
    static final int GROUND = 40;
    static final int HASH = 64;
    static final int HASHES = 8_192;
    static final int HEX_HASH = 64;
    static final int IDENTIFIER = 1_000;
    static final int LANGUAGE = 35;
    static final int NAME = 200;
    static final int NOTICE = 100;
    static final int NOTICE_NAME = 60;
    static final int PURPOSE = 200;
    static final int REASON = 200;
    static final int RECORD = 200;
    static final int RECORD_KEY = 1_000;
    static final int REFERENCE = 500;
    static final int SHA256 = 64;
    static final int SUBJECT = 300;
    static final int SUBJECT_KEY = 200;
    static final int SUBJECT_KIND = 100;
    static final int TITLE = 500;
    static final int TYPE = 100;
    static final int VKEY = 1_000;
    static final int WORD = 20;
    static final int WRAPPED = 2_000;
    /** Text without a limit of its own. */
    static final int TEXT = Integer.MAX_VALUE;

    private Lengths() {}
}
