package org.dyad.graphql;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dyad.series.Adjustment;
import org.dyad.series.Aggregation;
import org.dyad.series.Basis;
import org.dyad.series.DecompositionMethod;
import org.dyad.series.Described;
import org.dyad.series.Frequency;
import org.dyad.series.Missing;
import org.dyad.series.Nature;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Transform;
import org.dyad.series.study.ErrorKind;
import org.dyad.series.study.EventPeriod;
import org.dyad.series.study.StudyVerdict;
import org.jspecify.annotations.Nullable;

/** Gives the enums of the series core, which knows no GraphQL, their descriptions in the schema. */
final class CoreTerms {

    private static final Map<String, Term> TERMS = List.of(
                    new Term("Adjustment", "Whether the office removed the season.", Adjustment.values()),
                    new Term(
                            "Aggregation",
                            "How values of a higher frequency make one of a lower.",
                            Aggregation.values()),
                    new Term("Basis", "What a period's value covers.", Basis.values()),
                    new Term(
                            "DecompositionMethod",
                            "How a series is taken apart into season, trend and remainder.",
                            DecompositionMethod.values()),
                    new Term("ErrorKind", "Which standard error decides.", ErrorKind.values()),
                    new Term("EventPeriod", "Where the period goes that an event falls into.", EventPeriod.values()),
                    new Term("Frequency", "How often a series is observed.", Frequency.values()),
                    new Term("Missing", "What becomes of periods without a value.", Missing.values()),
                    new Term("Nature", "How a quantity adds up over time.", Nature.values()),
                    new Term(
                            "ObservationStatus",
                            "How far a value can be trusted, or why there is none; SDMX's CL_OBS_STATUS and three of"
                                    + " our own.",
                            ObservationStatus.values()),
                    new Term("StudyVerdict", "What an event study comes to.", StudyVerdict.values()),
                    new Term(
                            "Transform",
                            "What is made of a series' levels x(t): FRED's units, shares and indices; n is the number of"
                                    + " periods a year.",
                            Transform.values()))
            .stream()
            .collect(Collectors.toMap(Term::type, Function.identity()));

    private CoreTerms() {}

    private record Term(String type, String description, Map<String, String> values) {

        <T extends Enum<T> & Described> Term(String type, String description, T[] values) {
            this(
                    type,
                    description,
                    List.of(values).stream().collect(Collectors.toMap(Enum::name, Described::description)));
        }
    }

    /** The same enum with its descriptions; null if it is none of the series core's. */
    static @Nullable GraphQLEnumType described(GraphQLEnumType type) {
        Term term = TERMS.get(type.getName());
        if (term == null) {
            return null;
        }
        List<GraphQLEnumValueDefinition> values = type.getValues().stream()
                .map(value -> value.transform(
                        changed -> changed.description(term.values().get(value.getName()))))
                .toList();
        return type.transform(changed -> changed.description(term.description()).replaceValues(values));
    }
}
