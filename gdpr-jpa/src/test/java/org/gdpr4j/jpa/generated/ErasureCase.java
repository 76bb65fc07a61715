package org.gdpr4j.jpa.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gdpr4j.erasure.Erasure;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.erasure.ErasureReport;
import org.gdpr4j.erasure.Finding;
import org.gdpr4j.erasure.Outcome;
import org.gdpr4j.erasure.ProofResult;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;

/** The erasure of one person from one data set, with everything that must hold of it. */
final class ErasureCase {

    static final Actor OFFICER = Actor.user("officer");
    private static final Actor JOB = Actor.job("erasures");

    private final GeneratedModel model;
    private final DataSet data;
    private final Spec person;
    private final Expectation expected;
    private final boolean plant;

    ErasureCase(GeneratedModel model, long seed, int person, boolean plant) {
        this.model = model;
        this.data = model.fill(seed);
        this.person = data.persons().get(person);
        this.expected = new Expectation(model.layout(), data, new Oracle(model.layout(), data, this.person));
        this.plant = plant;
    }

    void check() {
        Erasure erasure = model.gdpr().erasure();
        if (plant) {
            plant();
        }
        Dump before = model.dump();
        ErasurePlan plan = plan(model, before, person);
        assertThat(plan.blockers()).isEmpty();
        assertThat(model.dump().tables()).as("planning changes nothing").isEqualTo(before.tables());
        erasure.approve(plan.id(), plan.fingerprint(), OFFICER);

        Outcome outcome = erasure.execute(plan.id(), JOB);

        assertThat(outcome.repeated()).isFalse();
        Dump after = model.dump();
        List<String> wrong = Comparison.of(model.layout(), data, expected, before, after);
        assertThat(wrong).as(() -> "after " + plan.toText()).isEmpty();
        assertThat(erasure.execute(plan.id(), JOB).repeated()).isTrue();
        assertThat(model.dump().tables()).as("executing twice changes nothing").isEqualTo(after.tables());
        proof(erasure, plan);
        assertThat(model.dump().tables()).as("proving changes nothing").isEqualTo(after.tables());
    }

    static ErasurePlan plan(GeneratedModel model, Dump now, Spec person) {
        String key = Comparison.only(now, "person", person.code()).get("id");
        return model.gdpr().erasure().plan(SubjectId.of("person", key), ErasureGround.NO_LONGER_NEEDED, OFFICER);
    }

    private void proof(Erasure erasure, ErasurePlan plan) {
        ProofResult proof = erasure.prove(JOB);
        List<Finding> findings = proof.findings(plan.id());
        List<String> places = findings.stream()
                .map(it -> (it.place() + "." + it.detail()).toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        List<String> due = new ArrayList<>(expected.findings());
        if (plant) {
            due.add(GeneratedModel.UNMAPPED + ".body");
            due.add(GeneratedModel.UNMAPPED + ".raw");
        }
        assertThat(places)
                .as(() -> "what the proof finds outside of what the plan keeps, after " + plan.toText())
                .isEqualTo(due.stream().sorted().toList());
        for (Finding finding : findings) {
            assertThat(erasure.report(plan.id())).isEmpty();
            erasure.accept(plan.id(), finding.id(), OFFICER, "looked at and left where it is");
        }
        Optional<ErasureReport> report = erasure.report(plan.id());
        assertThat(report).isPresent();
        assertThat(report.orElseThrow().accepted())
                .hasSameSizeAs(findings)
                .allMatch(it -> it.by().equals(OFFICER.toString()));
    }

    /** The person's values where no entity looks: one in text, one in bytes. */
    private void plant() {
        String name = (String) person.values().get("name");
        try (PreparedStatement insert =
                model.connection().prepareStatement("INSERT INTO " + GeneratedModel.UNMAPPED + " VALUES (1, ?, ?)")) {
            insert.setString(1, "exported: " + name);
            insert.setBytes(2, ("<name>" + name + "</name>").getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
