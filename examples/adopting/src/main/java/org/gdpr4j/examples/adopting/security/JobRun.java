package org.gdpr4j.examples.adopting.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import java.time.Instant;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

/** Execution of a nightly batch job. */
@Entity
public class JobRun extends BaseEntity {

    @Column(length = 60)
    String jobName;

    @Column(length = 60)
    String hostName;

    Instant startedAt;

    Instant finishedAt;

    @Lob
    String errorLog;
}
