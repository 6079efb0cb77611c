package org.dyad.graphql;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.parser.ParserOptions;
import org.dyad.graphql.ApiException.LimitExceeded;

/** What is counted in a document before it is validated, because validation itself grows faster than the document. */
final class DocumentLimits {

    private int aliases;
    private int directives;

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

    /** @throws LimitExceeded if the document has too many aliases or directives */
    static void check(Document document, Limits limits) {
        DocumentLimits found = new DocumentLimits();
        found.count(document);
        require("aliases", found.aliases, limits.aliases());
        require("directives", found.directives, limits.directives());
    }

    static void require(String what, long requested, long allowed) {
        if (requested > allowed) {
            throw new LimitExceeded(what, requested, allowed);
        }
    }

    private void count(Node<?> node) {
        if (node instanceof Field field && field.getAlias() != null) {
            aliases++;
        } else if (node instanceof Directive) {
            directives++;
        }
        for (Node<?> child : node.getChildren()) {
            count(child);
        }
    }
}
