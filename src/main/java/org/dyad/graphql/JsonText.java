package org.dyad.graphql;

import org.dyad.graphql.ApiException.BadUserInput;

/**
 * What may come in as JSON, checked before a parser sees it: parsers build what is nested deeply by recursion, and
 * compute with numbers of any length.
 */
final class JsonText {

    /** Objects and arrays within one another. */
    private static final int MOST_NESTED = 100;

    /** Digits of a number: no double is larger than 1.8e308. */
    private static final int MOST_DIGITS = 400;

    private static final int LARGEST_EXPONENT = 1000;

    private static final int REPLACEMENT = 0xFFFD;

    private final String argument;
    private final String text;
    private int at;
    private int nested;

    private JsonText(String argument, String text) {
        this.argument = argument;
        this.text = text;
    }

    /** @throws BadUserInput naming the argument if the text nests too deep or has numbers that are too long */
    static void require(String argument, String text) {
        new JsonText(argument, text).walk();
    }

    /** The text with U+FFFD for each half of a surrogate pair that stands alone, as browsers send it. */
    static String unicode(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private void walk() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                nested++;
                if (nested > MOST_NESTED) {
                    throw new BadUserInput(argument, "%s must nest at most %d deep".formatted(argument, MOST_NESTED));
                }
                at++;
            } else if (c == '}' || c == ']') {
                nested--;
                at++;
            } else if (c == '-' || isDigit(c)) {
                number();
            } else {
                at++;
            }
        }
    }

    private void skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void number() {
        int digits = 0;
        int exponent = -1;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 'e' || c == 'E') {
                exponent = 0;
            } else if (isDigit(c) && exponent >= 0) {
                exponent = Math.min(LARGEST_EXPONENT + 1, exponent * 10 + c - '0');
            } else if (isDigit(c)) {
                digits++;
            } else if (c != '-' && c != '+' && c != '.') {
                break;
            }
        }
        if (digits > MOST_DIGITS || exponent > LARGEST_EXPONENT) {
            throw new BadUserInput(
                    argument, "%s must have numbers of at most %d digits".formatted(argument, MOST_DIGITS));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
