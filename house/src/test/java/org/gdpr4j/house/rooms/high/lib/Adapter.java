package org.gdpr4j.house.rooms.high.lib;

import org.assertj.core.api.SoftAssertions;
import org.gdpr4j.house.rooms.high.High;
import org.gdpr4j.house.rooms.low.Low;

public class Adapter {
    High high;
    Low low;
    SoftAssertions library;
}
