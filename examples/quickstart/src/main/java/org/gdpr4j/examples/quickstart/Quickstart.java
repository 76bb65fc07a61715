package org.gdpr4j.examples.quickstart;

/** The first five minutes with the library. For now it only shows that the command in the README runs it. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        System.out.println("gdpr4j quickstart: it runs.");
    }
}
