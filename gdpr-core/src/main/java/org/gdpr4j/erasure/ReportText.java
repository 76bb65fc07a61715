package org.gdpr4j.erasure;

import java.util.Locale;

/** Says a report in words. */
final class ReportText {

    private ReportText() {}

    static String of(ErasureReport report) {
        StringBuilder text = new StringBuilder()
                .append("Erasure report for ")
                .append(report.subject())
                .append(", plan ")
                .append(report.plan())
                .append('\n');
        line(text, "Under Art. " + report.ground().article() + ", for the controller " + report.controller());
        line(text, "Planned by " + report.plannedBy() + ", approved by " + String.join(", ", report.approvedBy()));
        line(text, "Fingerprint " + report.fingerprint());
        line(
                text,
                "Executed " + report.executedAt() + ", proved " + report.provedAt() + ", issued " + report.issuedAt());
        for (Outcome.Done step : report.steps()) {
            String act = step.act().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            line(text, "  " + step.step() + ". " + act + " " + step.count() + " × " + step.record());
        }
        report.kept().forEach(it -> line(text, "  " + it.words()));
        report.accepted()
                .forEach(it -> line(
                        text, "  accepted by " + it.by() + ": " + it.finding().words() + " (" + it.reason() + ")"));
        if (!report.notDistinctive().isEmpty()) {
            line(
                    text,
                    "  too short or too common to tell whose they are: " + String.join(", ", report.notDistinctive()));
        }
        if (report.expected() > 0) {
            line(text, "  found where the plan keeps them: values in " + report.expected() + " cells");
        }
        boolean everywhere =
                report.accepted().stream().noneMatch(it -> it.finding().fields().isEmpty());
        line(
                text,
                everywhere
                        ? "The search for what was left found nothing else."
                        : "The search for what was left found nothing else where it could look; what it could not reach was"
                                + " accepted as said above.");
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
