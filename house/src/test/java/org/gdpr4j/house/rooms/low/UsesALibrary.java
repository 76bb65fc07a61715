package org.gdpr4j.house.rooms.low;

import org.assertj.core.api.SoftAssertions;

class UsesALibrary {
    SoftAssertions library;
}
