package org.dyad.graphql.sample;

import java.util.stream.IntStream;
import org.dyad.graphql.Node;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

@GraphQLApi
public class SampleApi {

    @Query
    @NonNull
    @Description("Things.")
    public SampleThingConnection sampleThings(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return new SampleThingConnection(Page.ofAll(
                PageRequest.of(first, after, last, before),
                IntStream.range(100, 220)
                        .mapToObj(i -> new SampleThing("T" + i))
                        .toList(),
                SampleThing::code));
    }

    @Query
    @Description("A node.")
    public @Nullable Node sampleNode(@NonNull String code) {
        return new SampleThing(code);
    }
}
