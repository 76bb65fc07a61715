package org.gdpr4j.jpa.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gdpr4j.erasure.Erasure;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.erasure.PlanDriftException;
import org.gdpr4j.subject.Actor;

/** One data set in which somebody changes something after each plan was approved. */
final class DriftCase {

    private final GeneratedModel model;
    private final DataSet data;
    private final Spec person;

    DriftCase(GeneratedModel model, long seed) {
        this.model = model;
        this.data = model.fill(seed);
        this.person = data.persons().get(1);
    }

    /** The names of the changes that were tried. */
    List<String> check() {
        Dump before = model.dump();
        List<Drift.Change> changes = Drift.all(model.layout(), data, new Oracle(model.layout(), data, person), before);
        for (Drift.Change change : changes) {
            noticed(change, before);
        }
        return changes.stream().map(Drift.Change::name).toList();
    }

    private void noticed(Drift.Change change, Dump before) {
        Erasure erasure = model.gdpr().erasure();
        ErasurePlan plan = ErasureCase.plan(model, before, person);
        erasure.approve(plan.id(), plan.fingerprint(), ErasureCase.OFFICER);
        model.execute(change.statements().toArray(String[]::new));
        Dump changed = model.dump();

        PlanDriftException drift =
                catchThrowableOfType(PlanDriftException.class, () -> erasure.execute(plan.id(), Actor.job("erasures")));

        assertThat(drift)
                .as(() -> change + " is noticed after " + plan.toText())
                .isNotNull();
        assertThat(drift.differences()).isNotEmpty();
        assertThat(model.dump().tables()).as("nothing was touched").isEqualTo(changed.tables());
        model.execute(change.back().toArray(String[]::new));
        assertThat(model.dump().tables()).as("the change was taken back").isEqualTo(before.tables());
    }
}
