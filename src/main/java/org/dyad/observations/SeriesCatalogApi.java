package org.dyad.observations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.PageRequest;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What series there are. */
@GraphQLApi
@ApplicationScoped
public class SeriesCatalogApi {

    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_AREAS = 10;

    private final SeriesCatalogStore catalog;
    private final SeriesInfos infos;
    private final Areas areas;
    private final Commodities commodities;

    SeriesCatalogApi(SeriesCatalogStore catalog, SeriesInfos infos, Areas areas, Commodities commodities) {
        this.catalog = catalog;
        this.infos = infos;
        this.areas = areas;
        this.commodities = commodities;
    }

    @Query
    @NonNull
    @Description("Every series there is, in the order of the keys: what it covers and where it has holes.")
    public SeriesInfoConnection seriesCatalog(
            @Description("Words that the label contains, in any order and case; at most 200 characters, no wildcards.")
                    @Nullable
                    String search,
            @Description(
                            "Areas, at most 10, each of which the series is about. (An element must not be null; the library cannot say so of an optional list.)")
                    @Nullable
                    List<@NonNull String> areas,
            @Description("What it measures.") @Nullable SeriesKind kind,
            @Description("HS code that the series is about; a chapter or heading finds what is below it too.") @Nullable
                    String commodity,
            @Description("How many series from the start of the window, 0 to 500; 50 by default.") @Nullable
                    Integer first,
            @Description("Only series behind this cursor.") @Nullable String after,
            @Description("How many series from the end of the window, 0 to 500; instead of first.") @Nullable
                    Integer last,
            @Description("Only series ahead of this cursor.") @Nullable String before) {
        if (search != null && search.length() > LONGEST_SEARCH) {
            throw new LimitExceeded("search", search.length(), LONGEST_SEARCH);
        }
        List<String> wanted = codes(areas);
        if (wanted.size() > MOST_AREAS) {
            throw new LimitExceeded("areas", wanted.size(), MOST_AREAS);
        }
        SeriesCatalogFilter filter = new SeriesCatalogFilter(
                search,
                wanted.stream()
                        .map(code -> this.areas.require("areas", code).code)
                        .toList(),
                kind,
                commodity == null ? null : commodities.require("commodity", commodity).code);
        return new SeriesInfoConnection(
                catalog.page(filter, PageRequest.of(first, after, last, before)).map(infos::view));
    }

    private static List<String> codes(@Nullable List<@Nullable String> areas) {
        List<String> codes = new ArrayList<>();
        for (String code : areas == null ? List.<@Nullable String>of() : areas) {
            if (code == null) {
                throw new BadUserInput("areas", "areas: expected codes of areas, one is null");
            }
            codes.add(code);
        }
        return codes;
    }
}
