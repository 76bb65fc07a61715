package org.gdpr4j.condition;

import java.util.List;

/** The tokens of one text and how far they are read. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The next token, read; the end is never passed. */
    Token take() {
        Token token = peek();
        if (token.type() != Token.Type.END) {
            at++;
        }
        return token;
    }

    boolean skipWord(String word) {
        return skip(peek().isWord(word));
    }

    boolean skipSymbol(String symbol) {
        return skip(peek().isSymbol(symbol));
    }

    void requireWord(String word) {
        require(skipWord(word), word);
    }

    void requireSymbol(String symbol) {
        require(skipSymbol(symbol), symbol);
    }

    void requireEnd(String expected) {
        require(peek().type() == Token.Type.END, expected);
    }

    private boolean skip(boolean matches) {
        if (matches) {
            at++;
        }
        return matches;
    }

    private void require(boolean found, String expected) {
        if (!found) {
            throw peek().expected(expected);
        }
    }
}
