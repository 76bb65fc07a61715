package org.gdpr4j.examples.quickstart;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.erasure.ErasureReport;
import org.gdpr4j.erasure.Finding;
import org.gdpr4j.erasure.Outcome;
import org.gdpr4j.erasure.PlanStep;
import org.gdpr4j.erasure.ProofResult;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;

/**
 * The first five minutes with the library: a shop of ten thousand customers, one of whom wants to be forgotten. It prints
 * what it does and ends with {@code PROVED}, or with exit code 1; who does not approve ends it with nothing changed.
 */
public final class Quickstart {

    enum End {
        PROVED,
        NOT_PROVED,
        REFUSED
    }

    private static final Path MAP = Path.of("target", "data-map.html");

    private final Options options;
    private final ShopDatabase database;
    private final BufferedReader answers;
    private final PrintStream out;
    private final long started = System.nanoTime();

    Quickstart(Options options, ShopDatabase database, Reader answers, PrintStream out) {
        this.options = options;
        this.database = database;
        this.answers = new BufferedReader(answers);
        this.out = out;
    }

    public static void main(String[] args) throws IOException, SQLException {
        Logger.getLogger("").getHandlers()[0].setLevel(Level.SEVERE);
        Options options = Options.parse(List.of(args));
        End end;
        try (ShopDatabase database = ShopDatabase.open(options.database())) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            Reader answers = new InputStreamReader(System.in, StandardCharsets.UTF_8);
            end = new Quickstart(options, database, answers, out).run();
        }
        System.exit(end == End.NOT_PROVED ? 1 : 0);
    }

    End run() throws IOException, SQLException {
        try (EntityManagerFactory shop = Shop.open(database);
                Connection connection = database.connect()) {
            ShopData.fill(shop, options.customers(), LocalDate.now(Clock.system(Shop.ZONE)));
            out.println("A shop with " + options.customers() + " customers is open.");
            Gdpr gdpr = Shop.gdpr(shop);
            map(gdpr);
            return erase(gdpr, SubjectId.of("customer", idOf(shop, Person.EMAIL)), connection);
        }
    }

    private void map(Gdpr gdpr) throws IOException {
        long errors = gdpr.catalog().verify().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        Files.createDirectories(MAP.getParent());
        Files.writeString(MAP, gdpr.dataMap().toHtml());
        show("1. What is known: the data map", gdpr.dataMap().toText());
        out.println("The same with pictures: " + MAP.toAbsolutePath());
        out.println("Errors in the declarations, which would forbid an erasure: " + errors);
    }

    private End erase(Gdpr gdpr, SubjectId person, Connection connection) throws IOException, SQLException {
        Dump before = Dump.of(connection);
        // snippet:erase
        ErasurePlan plan = gdpr.erasure().plan(person, ErasureGround.NO_LONGER_NEEDED, Actor.user("clerk-3"));
        show("2. What goes, what stays, why and until when: the plan", plan.toText());
        if (!approved()) {
            return End.REFUSED;
        }
        gdpr.erasure().approve(plan.id(), plan.fingerprint(), Actor.user("clerk-7"));
        Outcome outcome = gdpr.erasure().execute(plan.id(), Actor.job("quickstart"));
        show("3. It happens", steps(plan, outcome));
        ProofResult proof = gdpr.erasure().prove(Actor.job("proof")); // searches every table, mapped or not
        answerFor(gdpr, plan, proof.findings(plan.id())); // such as another customer's text that names the person
        Optional<ErasureReport> report = gdpr.erasure().report(plan.id()); // empty while a finding is open
        // end
        out.println(report.map(ErasureReport::toText).orElse("The report is withheld."));
        return report.isPresent() && provedByHand(gdpr, plan, report.get(), before, Dump.of(connection))
                ? End.PROVED
                : End.NOT_PROVED;
    }

    private boolean approved() throws IOException {
        if (options.yes()) {
            return true;
        }
        out.print("Approve this plan? Type yes: ");
        out.flush();
        boolean yes = "yes".equals(answers.readLine());
        if (!yes) {
            out.println("Not approved, so nothing has been changed.");
        }
        return yes;
    }

    private static String steps(ErasurePlan plan, Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (Outcome.Done done : outcome.steps()) {
            PlanStep planned = plan.steps().get(done.step() - 1);
            text.append("  step %d of %d: %s %d of %d × %s%n"
                    .formatted(
                            done.step(),
                            plan.steps().size(),
                            done.act().name().toLowerCase(Locale.ROOT),
                            done.count(),
                            planned.count(),
                            done.record()));
        }
        return text.toString();
    }

    private void answerFor(Gdpr gdpr, ErasurePlan plan, List<Finding> findings) {
        show("4. What is left: the proof", "  Findings that a person has to answer for: " + findings.size());
        for (Finding finding : findings) {
            out.println("  " + finding.words());
            if (OthersTexts.include(finding)) {
                gdpr.erasure().accept(plan.id(), finding.id(), Actor.user("clerk-7"), OthersTexts.REASON);
                out.println("    accepted: " + OthersTexts.REASON);
            } else {
                out.println("    not accepted: nobody can say why it should stay");
            }
        }
        out.println();
    }

    private boolean provedByHand(Gdpr gdpr, ErasurePlan plan, ErasureReport report, Dump before, Dump after) {
        List<String> objections = new PlannedCells(gdpr.catalog())
                .proof(plan, report, Person.TRACES)
                .objections(before, after);
        show("5. Do not believe it: two dumps of the whole database compared", sizes(before, after));
        objections.forEach(objection -> out.println("  " + objection));
        out.println(
                objections.isEmpty()
                        ? "PROVED: of " + before.cells() + " cells only those that the plan names have changed,"
                                + " and nothing of the person stands where the plan does not keep it."
                        : "NOT PROVED");
        return objections.isEmpty();
    }

    private static String sizes(Dump before, Dump after) {
        StringBuilder text = new StringBuilder();
        before.tables().forEach((name, table) -> {
            int now = after.tables().get(name).rows().size();
            text.append("  %s: %d rows, now %d%n".formatted(name, table.rows().size(), now));
        });
        return text.toString();
    }

    private static Long idOf(EntityManagerFactory shop, String email) {
        try (EntityManager em = shop.createEntityManager()) {
            return em.createQuery("select c.id from Customer c where c.email = :email", Long.class)
                    .setParameter("email", email)
                    .getSingleResult();
        }
    }

    private void show(String title, String text) {
        out.printf("%n== %s (after %.1f s) ==%n%n%s%n", title, (System.nanoTime() - started) / 1e9, text);
    }
}
