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

    /**
     * A text that is Unicode, whatever its characters.
     *
     * @throws BadUserInput naming the argument if it has half of a surrogate pair
     */
    static String unicode(String argument, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                throw new BadUserInput(argument, argument + " must be Unicode: no half of a surrogate pair");
            }
            if (pair) {
                i++;
            }
        }
        return text;
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
