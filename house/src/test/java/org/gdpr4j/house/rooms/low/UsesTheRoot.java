package org.gdpr4j.house.rooms.low;

import org.gdpr4j.house.rooms.Facade;

class UsesTheRoot {
    Facade facade;
}
