package org.gdpr4j.condition;

/**
 * One piece of a condition's text.
 *
 * @param position of its first character, counted from 1
 */
record Token(Type type, String text, int position) {

    enum Type {
        WORD("a word"),
        TEXT("a text"),
        NUMBER("a number"),
        SYMBOL("a sign"),
        END("the end");

        private final String description;

        Type(String description) {
            this.description = description;
        }
    }

    boolean isWord(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    ConditionException expected(String expected) {
        return unreadable(position, "expected " + expected + ", found " + type.description + ".");
    }

    static ConditionException unreadable(int position, String why) {
        return new ConditionException("The condition cannot be read at position " + position + ": " + why);
    }

    /** Without the text, which may be personal. */
    @Override
    public String toString() {
        return type.description + " at position " + position;
    }
}
