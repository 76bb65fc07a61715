package org.gdpr4j.house.rooms.high;

import org.gdpr4j.house.rooms.high.lib.Adapter;

class UsesItsAdapter {
    Adapter adapter;
}
