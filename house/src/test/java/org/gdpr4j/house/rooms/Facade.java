package org.gdpr4j.house.rooms;

import org.gdpr4j.house.rooms.high.High;
import org.gdpr4j.house.rooms.high.lib.Adapter;

public class Facade {
    High high;
    Adapter adapter;
}
