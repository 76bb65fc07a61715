package org.gdpr4j.examples.adopting.support;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.util.HashMap;
import java.util.Map;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Answers after a closed ticket; the questions change every quarter. */
@Entity
public class SatisfactionSurvey extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY)
    Ticket ticket;

    int score;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> answers = new HashMap<>();

    protected SatisfactionSurvey() {}

    public SatisfactionSurvey(Ticket ticket, int score, Map<String, String> answers) {
        this.ticket = ticket;
        this.score = score;
        this.answers = answers;
    }

    public Map<String, String> getAnswers() {
        return answers;
    }
}
