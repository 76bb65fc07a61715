package org.gdpr4j.erasure;

import java.util.List;

/** Says a plan in words. */
final class PlanText {

    private PlanText() {}

    static String of(ErasurePlan plan) {
        StringBuilder text = new StringBuilder()
                .append("Erasure plan ")
                .append(plan.id())
                .append(" for ")
                .append(plan.subject())
                .append(" under Art. ")
                .append(plan.ground().article())
                .append("\n  Planned by ")
                .append(plan.plannedBy())
                .append('\n');
        if (plan.isEmpty()) {
            text.append("  Nothing is held on this person.\n");
        }
        section(
                text,
                "What goes",
                plan.steps().stream()
                        .map(step -> step.number() + ". " + step.words())
                        .toList());
        section(text, "What stays", plan.kept().stream().map(Kept::words).toList());
        section(text, "Must be solved first", plan.blockers());
        section(text, "Not covered by any source", plan.uncovered());
        section(text, "Worth knowing", plan.warnings());
        return text.append("  Fingerprint ")
                .append(plan.fingerprint())
                .append('\n')
                .toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("  ").append(title).append('\n');
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
        }
    }
}
