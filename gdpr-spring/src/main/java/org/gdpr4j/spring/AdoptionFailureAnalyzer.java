package org.gdpr4j.spring;

import java.util.List;
import java.util.stream.Collectors;
import org.gdpr4j.adoption.AdoptionException;
import org.gdpr4j.catalog.Problem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints all problems that let the start fail, each with its remedy. */
final class AdoptionFailureAnalyzer extends AbstractFailureAnalyzer<AdoptionException> {

    private static final String ACTION = """
            Do for each what its remedy says. What cannot be done now may stand for a while by a waiver: a line in the \
            file that gdpr.baseline names, or a bean of type Waiver, with a reason and a day on which it ends.
            To see everything as one page instead, start with gdpr.mode=report.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AdoptionException cause) {
        List<Problem> problems = cause.problems();
        String description = "The declarations leave " + problems.size()
                + (problems.size() == 1 ? " problem" : " problems")
                + " open that neither the baseline nor a waiver lets stand:\n\n"
                + problems.stream().map(AdoptionFailureAnalyzer::text).collect(Collectors.joining("\n"));
        return new FailureAnalysis(description, ACTION, cause);
    }

    private static String text(Problem problem) {
        return "  " + problem.place() + " (" + problem.kind() + ")\n      " + problem.what() + "\n      Remedy: "
                + problem.remedy();
    }
}
