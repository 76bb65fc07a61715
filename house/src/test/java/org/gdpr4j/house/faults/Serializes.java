package org.gdpr4j.house.faults;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

class Serializes {
    void write(OutputStream out) throws IOException {
        new ObjectOutputStream(out).writeObject("value");
    }
}
