package org.gdpr4j.register;

import java.util.List;

/**
 * One thing to do.
 *
 * @param what in a few words
 * @param why what it is good for
 * @param places names of records or classes where it is to be done
 */
record Step(String what, String why, List<String> places) {

    Step {
        places = List.copyOf(places);
    }
}
