package org.dyad;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.DiffLevel;
import graphql.schema.diff.DiffSet;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.reporting.DifferenceReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a document that was valid by one schema may stumble over in another, by graphql-java's comparison. */
final class BreakingChanges {

    private BreakingChanges() {}

    /**
     * Types and fields as {@code Type} and {@code Type.field}, each with the reason behind it, in alphabetical order.
     */
    static Set<String> between(String before, String after) {
        Set<String> broken = new TreeSet<>();
        DifferenceReporter reporter = new DifferenceReporter() {
            @Override
            public void report(DiffEvent event) {
                if (event.getLevel() == DiffLevel.BREAKING) {
                    broken.add(name(event) + ": " + event.getReasonMsg());
                }
            }

            @Override
            public void onEnd() {}
        };
        new SchemaDiff().diffSchema(DiffSet.diffSet(schema(before), schema(after)), reporter);
        return broken;
    }

    /** Those whose name, in backquotes, no line of a text has. */
    static List<String> notNamedIn(String text, Set<String> broken) {
        return broken.stream()
                .filter(change -> !text.contains("`" + change.replaceFirst(": .*", "") + "`"))
                .toList();
    }

    private static String name(DiffEvent event) {
        return event.getFieldName() == null ? event.getTypeName() : event.getTypeName() + "." + event.getFieldName();
    }

    private static GraphQLSchema schema(String document) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(document));
    }
}
