package org.gdpr4j.house.rooms.high;

import org.gdpr4j.house.rooms.low.Low;

public class High {
    Low[] low;
}
