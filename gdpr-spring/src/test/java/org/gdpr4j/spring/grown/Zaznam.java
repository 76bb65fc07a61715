package org.gdpr4j.spring.grown;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** New, and not declared. */
@Entity
public class Zaznam {

    @Id
    Long id;

    String email;
}
