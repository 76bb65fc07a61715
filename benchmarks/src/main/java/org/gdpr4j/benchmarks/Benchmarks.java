package org.gdpr4j.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.benchmarks.consent.ColdCheck;
import org.gdpr4j.benchmarks.consent.WarmCheck;
import org.gdpr4j.benchmarks.erase.EraseOneSubject;
import org.gdpr4j.benchmarks.ledger.AppendToLedger;
import org.gdpr4j.benchmarks.ledger.VerifyLedger;

/** Runs side-by-side cases by their numbers. */
public final class Benchmarks {

    private static final Map<Integer, Case> CASES = new TreeMap<>(Map.of(
            1,
            new WarmCheck(),
            2,
            new ColdCheck(),
            3,
            new AppendToLedger(),
            4,
            new VerifyLedger(),
            7,
            new EraseOneSubject()));

    private Benchmarks() {}

    /** A case, runnable by its number. */
    public interface Case {

        /** What is measured, in one line. */
        String title();

        /** Runs it and gives all figures. */
        Report run() throws Exception;
    }

    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0) {
            CASES.forEach((number, it) -> System.out.println(number + "  " + it.title()));
            return;
        }
        for (String argument : arguments) {
            int number = Integer.parseInt(argument);
            Case chosen = CASES.get(number);
            if (chosen == null) {
                throw new IllegalArgumentException("There is no case " + number + "; there are " + CASES.keySet());
            }
            System.out.println("Case " + number + ": " + chosen.title());
            Report report = chosen.run();
            report.print(System.out);
            System.out.println("JSON: " + report.write(number));
        }
    }
}
