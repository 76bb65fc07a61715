package org.gdpr4j.condition;

/** How a {@link Comparison} compares. */
public enum Operator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As SQL and {@link Condition#toText()} write it. */
    public String symbol() {
        return symbol;
    }

    /** Whether it needs an order, which text, booleans and UUIDs do not have. */
    public boolean orders() {
        return this != EQUAL && this != NOT_EQUAL;
    }
}
