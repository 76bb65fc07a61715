package org.gdpr4j.adoption;

import java.util.List;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.problem.GdprException;

/** Thrown when something is neither declared nor in the baseline nor waived; names all of it at once, with remedies. */
public final class AdoptionException extends GdprException {

    private static final long serialVersionUID = 1L;

    private final transient Assessment assessment;

    AdoptionException(Assessment assessment) {
        super(message(assessment));
        this.assessment = assessment;
    }

    /** The problems that must be solved, waived or frozen. */
    public List<Problem> problems() {
        return assessment.failing();
    }

    /** The waivers that have run out. */
    public List<Waiver> expired() {
        return assessment.expired();
    }

    private static String message(Assessment assessment) {
        StringBuilder text = new StringBuilder()
                .append(assessment.failing().size())
                .append(" problems of the declarations are neither solved nor in the baseline nor waived:");
        for (Problem problem : assessment.failing()) {
            text.append("\n  ")
                    .append(problem.kind())
                    .append(" at ")
                    .append(problem.place())
                    .append(": ")
                    .append(problem.what())
                    .append(' ')
                    .append(problem.remedy());
            assessment.expired().stream()
                    .filter(waiver -> waiver.covers(problem))
                    .forEach(waiver -> text.append(" (Its waiver ended on ")
                            .append(waiver.expires())
                            .append(": ")
                            .append(waiver.reason())
                            .append(')'));
        }
        return text.toString();
    }
}
