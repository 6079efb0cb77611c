package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.observations.SeriesCatalogStore;
import org.dyad.observations.SeriesInfoView;
import org.dyad.observations.SeriesInfos;
import org.dyad.reference.Areas;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What trade figures there are between two areas. */
@GraphQLApi
@ApplicationScoped
public class TradeAvailabilityApi {

    private final SeriesCatalogStore catalog;
    private final SeriesInfos infos;
    private final Areas areas;

    TradeAvailabilityApi(SeriesCatalogStore catalog, SeriesInfos infos, Areas areas) {
        this.catalog = catalog;
        this.infos = infos;
        this.areas = areas;
    }

    @Query
    @Description(
            "Every trade series between two areas, of both reporters and every provider: what is held, which periods"
                    + " are missing, and which figures are not published or not collected.")
    public @NonNull List<@NonNull SeriesInfoView> tradeAvailability(
            @NonNull @Description("One area.") String a, @NonNull @Description("The other area.") String b) {
        String one = areas.require("a", a).code;
        String other = areas.require("b", b).code;
        if (one.equals(other)) {
            throw new BadUserInput("b", "b: expected another area than " + one);
        }
        return catalog.tradeOf(one, other).stream().map(infos::view).toList();
    }
}
