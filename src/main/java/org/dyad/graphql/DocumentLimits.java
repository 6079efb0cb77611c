package org.dyad.graphql;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.StringValue;
import graphql.parser.ParserOptions;
import java.util.Objects;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;

/** What is counted in a document before it is validated, because validation itself grows faster than the document. */
final class DocumentLimits {

    /** Digits of a number: no double is larger than 1.8e308. */
    private static final int MOST_DIGITS = 400;

    /** Of a number; so that 1e999 is refused where it stands, and 1e1000000 is not worked with. */
    private static final int LARGEST_EXPONENT = 1000;

    private int aliases;
    private int directives;
    private int fragments;
    private int spreads;

    private DocumentLimits() {}

    static ParserOptions parserOptions(Limits limits) {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(limits.characters())
                        .maxTokens(limits.tokens())
                        .maxWhitespaceTokens(limits.characters())
                        .maxRuleDepth(limits.nesting())
                        .captureIgnoredChars(false)
                        .captureLineComments(false));
    }

    /**
     * Counts a document's parts and looks at its literals.
     *
     * @throws LimitExceeded if it has too many aliases, directives, fragments or spreads, or a number of too many
     *     digits
     * @throws ApiException.BadUserInput if a text in it is nothing that a database can hold
     */
    static void check(Document document, Limits limits) {
        DocumentLimits found = new DocumentLimits();
        found.count(document);
        require("aliases", found.aliases, limits.aliases());
        require("directives", found.directives, limits.directives());
        require("fragments", found.fragments, limits.fragments());
        require("spreads", found.spreads, limits.spreads());
    }

    static void require(String what, long requested, long allowed) {
        if (requested > allowed) {
            throw new LimitExceeded(what, requested, allowed);
        }
    }

    private static void requireUnicode(String text) {
        if (!JsonText.unicode(text).equals(text)) {
            throw new BadUserInput("query", "query must be Unicode: no half of a surrogate pair in a text");
        }
    }

    private void count(Node<?> node) {
        if (node instanceof Field field && field.getAlias() != null) {
            aliases++;
        } else if (node instanceof Directive) {
            directives++;
        } else if (node instanceof FragmentDefinition) {
            fragments++;
        } else if (node instanceof FragmentSpread) {
            spreads++;
        } else if (node instanceof StringValue text) {
            requireUnicode(Objects.requireNonNullElse(text.getValue(), ""));
        } else if (node instanceof FloatValue decimal) {
            requireExponent(decimal.getValue().scale());
        }
        for (Node<?> child : node.getChildren()) {
            count(child);
        }
    }

    /**
     * Refuses numbers of many digits before a parser computes with them.
     *
     * @throws BadUserInput if more digits follow one another than a number has
     */
    static void requireShortNumbers(String document) {
        int digits = 0;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits > MOST_DIGITS) {
                throw new BadUserInput("query", "numbers must have at most %d digits".formatted(MOST_DIGITS));
            }
        }
    }

    private static void requireExponent(int scale) {
        if (Math.abs((long) scale) > LARGEST_EXPONENT) {
            throw new BadUserInput("query", "exponents must be at most %d".formatted(LARGEST_EXPONENT));
        }
    }
}
