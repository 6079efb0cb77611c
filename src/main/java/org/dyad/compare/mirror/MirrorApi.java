package org.dyad.compare.mirror;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.dyad.graphql.KeyedLoader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The same goods in two offices' books. */
@GraphQLApi
@ApplicationScoped
public class MirrorApi {

    private final MirrorQuestions questions;
    private final MirrorReader reader;
    private final Mirrors mirrors;

    MirrorApi(MirrorQuestions questions, MirrorReader reader, Mirrors mirrors) {
        this.questions = questions;
        this.reader = reader;
        this.mirrors = mirrors;
    }

    @Query
    @Description("What the exporter's office says it sold to the importer against what the importer's office says it"
            + " bought, in US dollars: both figures, how far they are apart, and why one is absent. Each side is its own"
            + " office's, else an international database's, never the same provider's for both where two have"
            + " figures.")
    public CompletionStage<@Nullable MirrorComparison> mirror(
            @NonNull @Description("Which flow, and what of it.") MirrorInput input) {
        MirrorQuestion question = questions.of(input);
        return KeyedLoader.load("mirror", question, reader::read)
                .thenApply(
                        sides -> mirrors.compare(question, requireNonNull(sides).get()));
    }
}
