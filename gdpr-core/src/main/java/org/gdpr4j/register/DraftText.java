package org.gdpr4j.register;

import java.lang.reflect.Modifier;

/** Writes a draft as Java. */
final class DraftText {

    private DraftText() {}

    static String annotations(Drafts.ClassDraft draft) {
        StringBuilder text = new StringBuilder();
        if (draft.subject != null) {
            text.append("@DataSubject(\"").append(draft.subject).append("\")\n");
        }
        text.append(kind(draft.type)).append(draft.type.getSimpleName()).append(" {\n");
        for (DraftMember member : draft.lines()) {
            if (member.annotation().isEmpty()) {
                text.append("    // ").append(member.note()).append(".\n    // ");
            } else {
                if (!member.note().isEmpty()) {
                    text.append("    // ").append(member.note()).append(".\n");
                }
                text.append("    ").append(member.annotation()).append(' ');
            }
            text.append(member.java()).append('\n');
        }
        undecided(draft, text, "    // @PersonalData(\"…\") or @NotPersonal(\"why not\")? ");
        return text.append("}\n").toString();
    }

    static String fluent(Drafts.ClassDraft draft) {
        StringBuilder text = new StringBuilder();
        StringBuilder calls = new StringBuilder();
        if (draft.subject != null) {
            calls.append("\n        .dataSubject(\"").append(draft.subject).append("\")");
        }
        for (DraftMember member : draft.lines()) {
            if (!member.fluent().isEmpty()) {
                calls.append("\n        .field(\"")
                        .append(member.place().member())
                        .append("\", field -> field")
                        .append(member.fluent())
                        .append(')');
            }
        }
        if (calls.length() > 0) {
            text.append(".on(")
                    .append(draft.type.getSimpleName())
                    .append(".class, type -> type")
                    .append(calls)
                    .append(")\n");
        }
        for (DraftMember member : draft.lines()) {
            if (!member.note().isEmpty()) {
                text.append("// ")
                        .append(member.place().member())
                        .append(": ")
                        .append(member.note())
                        .append(".\n");
            }
        }
        undecided(draft, text, "// .personal(\"…\") or .notPersonal(\"why not\")? ");
        return text.toString();
    }

    private static void undecided(Drafts.ClassDraft draft, StringBuilder text, String comment) {
        if (!draft.undecided.isEmpty()) {
            text.append(comment).append(String.join(", ", draft.undecided)).append('\n');
        }
    }

    private static String kind(Class<?> type) {
        if (type.isRecord()) {
            return "record ";
        }
        return type.isInterface()
                ? "interface "
                : Modifier.isAbstract(type.getModifiers()) ? "abstract class " : "class ";
    }
}
