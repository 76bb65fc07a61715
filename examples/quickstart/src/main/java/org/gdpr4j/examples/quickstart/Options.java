package org.gdpr4j.examples.quickstart;

import java.util.List;

/**
 * What can be said on the command line.
 *
 * @param yes whether the plan counts as approved, so that nobody is asked
 * @param customers how many customers are generated
 * @param database {@code h2}, {@code postgres} or a JDBC URL
 */
record Options(boolean yes, int customers, String database) {

    private static final String USAGE =
            "Arguments: [--yes] [--customers=10000] [--postgres | --jdbc=jdbc:postgresql://host/emptydatabase?user=…]";
    private static final int FEWEST = 10;

    static Options parse(List<String> arguments) {
        boolean yes = false;
        int customers = 10_000;
        String database = "h2";
        for (String argument : arguments) {
            if (argument.equals("--yes")) {
                yes = true;
            } else if (argument.equals("--postgres")) {
                database = "postgres";
            } else if (argument.startsWith("--jdbc=")) {
                database = argument.substring("--jdbc=".length());
            } else if (argument.matches("--customers=[0-9]{1,7}")) {
                customers = Integer.parseInt(argument.substring("--customers=".length()));
            } else {
                throw new IllegalArgumentException("'" + argument + "' is not understood. " + USAGE);
            }
        }
        if (customers < FEWEST) {
            throw new IllegalArgumentException("A shop has at least " + FEWEST + " customers. " + USAGE);
        }
        return new Options(yes, customers, database);
    }
}
