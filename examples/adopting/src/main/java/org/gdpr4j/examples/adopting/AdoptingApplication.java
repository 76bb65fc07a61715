package org.gdpr4j.examples.adopting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An ordinary application, as it is before it adopts the library. */
@SpringBootApplication
public class AdoptingApplication {

    public static void main(String[] args) {
        SpringApplication.run(AdoptingApplication.class, args);
    }
}
