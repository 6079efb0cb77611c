package org.dyad.provenance;

import org.dyad.graphql.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Lists sources and adds the provider to what cites one. */
@GraphQLApi
public class SourceApi {

    private final SourceStore sources;
    private final Providers providers;

    SourceApi(SourceStore sources, Providers providers) {
        this.sources = sources;
        this.providers = providers;
    }

    @Query
    @NonNull
    @Description("The publications in which the service's figures were read, in the order of their codes.")
    public SourceConnection sources(
            @Description("Only sources that meet these conditions; all by default.") @Nullable SourceFilter filter,
            @Description("How many sources from the start of the window, 0 to 500; 50 by default.") @Nullable
                    Integer first,
            @Description("Only sources behind this cursor.") @Nullable String after,
            @Description("How many sources from the end of the window, 0 to 500; instead of first.") @Nullable
                    Integer last,
            @Description("Only sources ahead of this cursor.") @Nullable String before) {
        return new SourceConnection(
                sources.page(filter == null ? SourceFilter.NONE : filter, PageRequest.of(first, after, last, before)));
    }

    @Description("Who compiled the figure that the source quotes; null where the source is the compiler's own.")
    public @Nullable ProviderView quotedProvider(@Source CitationView citation) {
        return providers.view(citation.quotedProvider());
    }

    @Description("The only provider that the note is about; null where it is about the reporter's own offices.")
    public @Nullable ProviderView provider(@Source PublicationNoteView note) {
        return providers.view(note.providerCode());
    }
}
