package org.dyad.compare.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Where two offices' books differ most. */
@GraphQLApi
@ApplicationScoped
public class MirrorGapsApi {

    private final MirrorGapsQuestions questions;
    private final MirrorGapsReader reader;

    MirrorGapsApi(MirrorGapsQuestions questions, MirrorGapsReader reader) {
        this.questions = questions;
        this.reader = reader;
    }

    @Query
    @Description("The largest gaps of one period between exporters' and importers' figures of the same flow, in US"
            + " dollars: among all pairs of countries, or the commodities of one pair. Reconciled figures (BACI) are no"
            + " mirror and left out.")
    public @Nullable MirrorGapsView mirrorGaps(
            @NonNull @Description("Among which flows, and when.") MirrorGapsInput input) {
        return reader.read(questions.of(input));
    }
}
