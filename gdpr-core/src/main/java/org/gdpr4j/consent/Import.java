package org.gdpr4j.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gdpr4j.consent.ImportReport.Refused;
import org.gdpr4j.subject.Actor;
import org.jspecify.annotations.Nullable;

/** Takes consents over one by one, in the current transaction. */
final class Import {

    private final Acts acts;
    private final Recorder recorder;

    Import(Acts acts, Recorder recorder) {
        this.acts = acts;
        this.recorder = recorder;
    }

    ImportReport run(Collection<ImportedConsent> olds, Actor by) {
        int imported = 0;
        int known = 0;
        List<Refused> refused = new ArrayList<>();
        for (ImportedConsent old : olds) {
            String against = against(old);
            if (against != null) {
                refused.add(new Refused(old.id(), against));
                continue;
            }
            ConsentKey key = acts.key(old.subject(), old.purpose());
            if (recorder.write(key, old.id(), acts.bringIn(old, by)).written()) {
                imported++;
            } else {
                known++;
            }
        }
        return new ImportReport(imported, known, refused);
    }

    private @Nullable String against(ImportedConsent old) {
        if (!acts.declares(old.purpose())) {
            return "The purpose '" + old.purpose() + "' is not declared. Declare it, or leave the consent out.";
        }
        if (acts.terms(old.purpose()).explicit() && !old.explicit()) {
            return "The purpose '" + old.purpose()
                    + "' demands an explicit statement (Art. 9(2)(a)). Ask for one anew.";
        }
        if (old.age() == AgeBand.BELOW_LIMIT && old.guardian() == null) {
            return "A child's consent without the holder of parental responsibility (Art. 8(1)). Ask them anew.";
        }
        return old.givenAt().isAfter(acts.now())
                ? "Given in the future. Give the instant at which it was given, in UTC."
                : null;
    }
}
