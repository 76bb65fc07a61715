package org.gdpr4j.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts the text of a condition into tokens; the last one is the end. */
final class Lexer {

    private static final List<String> SYMBOLS = List.of("<=", ">=", "<>", "!=", "=", "<", ">", "(", ")", ",");

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).type() != Token.Type.END);
        return tokens;
    }

    private Token next() {
        skip(Character::isWhitespace);
        int start = at;
        if (at == text.length()) {
            return token(Token.Type.END, "", start);
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return token(Token.Type.TEXT, quoted(), start);
        }
        if (isDigit(c) || c == '-') {
            return number();
        }
        if (FieldPath.isStart(c)) {
            skip(part -> part == '.' || FieldPath.isPart((char) part));
            return token(Token.Type.WORD, text.substring(start, at), start);
        }
        return symbol();
    }

    private String quoted() {
        int start = at;
        StringBuilder content = new StringBuilder();
        while (true) {
            int end = text.indexOf('\'', at + 1);
            if (end < 0) {
                throw Token.unreadable(start + 1, "the text that starts here is not closed by '.");
            }
            content.append(text, at + 1, end);
            at = end + 1;
            if (!text.startsWith("'", at)) {
                return content.toString();
            }
            content.append('\'');
        }
    }

    private Token number() {
        int start = at;
        at++;
        skip(Lexer::isDigit);
        if (text.startsWith(".", at)) {
            at++;
            skip(Lexer::isDigit);
        }
        boolean endsInDigit = isDigit(text.charAt(at - 1));
        boolean runsOn = at < text.length() && (text.charAt(at) == '.' || FieldPath.isPart(text.charAt(at)));
        String number = text.substring(start, at);
        if (!endsInDigit || runsOn || number.startsWith("-.")) {
            throw Token.unreadable(start + 1, "expected a number such as 10 or -1.5.");
        }
        if (number.length() > 2 * Literal.MOST_DIGITS) {
            throw Token.unreadable(start + 1, "expected a number of at most " + Literal.MOST_DIGITS + " digits.");
        }
        return token(Token.Type.NUMBER, number, start);
    }

    private Token symbol() {
        int start = at;
        String symbol = SYMBOLS.stream()
                .filter(known -> text.startsWith(known, start))
                .findFirst()
                .orElseThrow(() -> Token.unreadable(
                        start + 1, "expected a field, a value, a parenthesis or one of = <> < <= > >=."));
        at += symbol.length();
        return token(Token.Type.SYMBOL, symbol, start);
    }

    private void skip(IntPredicate kind) {
        while (at < text.length() && kind.test(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static Token token(Token.Type type, String text, int start) {
        return new Token(type, text, start + 1);
    }
}
