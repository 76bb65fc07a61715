package org.gdpr4j.house.faults;

class Prints {
    void print() {
        System.out.println("here");
    }
}
