package org.gdpr4j.jpa.consent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.test.ConsentRaceContract;
import org.junit.jupiter.api.AfterEach;

/** On PostgreSQL, with nodes that have nothing in common but the database. */
class ConsentRaceTest extends ConsentRaceContract {

    private final List<org.gdpr4j.jpa.consent.Node> started = new ArrayList<>();

    @Override
    protected List<Node> nodes() {
        String url = Postgres.fresh();
        return List.of(node(url, true), node(url, false));
    }

    private Node node(String url, boolean first) {
        org.gdpr4j.jpa.consent.Node node = org.gdpr4j.jpa.consent.Node.on(url, Clock.systemUTC(), PURPOSES, TERMS);
        started.add(first ? node.installed() : node);
        return new Node(node.consents(), node.transactions());
    }

    @AfterEach
    void stop() {
        started.forEach(org.gdpr4j.jpa.consent.Node::close);
    }
}
