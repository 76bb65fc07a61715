package org.gdpr4j.house.rooms.low;

import org.gdpr4j.house.rooms.high.High;

class UsesHigh {
    High[][] high;
}
