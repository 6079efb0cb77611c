package org.dyad.compare.claims;

import java.time.LocalDate;
import java.util.List;
import org.dyad.events.Claim;
import org.dyad.events.ClaimSelection;
import org.dyad.events.ClaimStore;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.reference.Areas;
import org.dyad.reference.DyadInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What was said about the trade of two areas, and what the offices say. */
@GraphQLApi
public class ClaimCheckApi {

    private final Areas areas;
    private final ClaimStore claims;
    private final ClaimChecks checks;

    ClaimCheckApi(Areas areas, ClaimStore claims, ClaimChecks checks) {
        this.areas = areas;
        this.claims = claims;
        this.checks = checks;
    }

    @Query
    @NonNull
    @Description(
            "What was claimed about two areas, each claim held against what the offices of both sides published, as"
                    + " of the day it was said and as of now; claims about flows of energy against everybody who"
                    + " publishes the flow. By the day it was said, then by code.")
    public ClaimCheckConnection claimCheck(
            @NonNull @Description("The two areas.") DyadInput dyad,
            @Description("Topic, with all below it: TRADE, TRADE.TOTAL, TRADE.EXPORT.8703, ENERGY.PIPELINE_GAS;"
                            + " default all.")
                    @Nullable
                    String topic,
            @Description("Only what had been said and published by the end of that day; default all that is known.")
                    @Nullable
                    LocalDate asOf,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        List<String> one = codes("dyad.a", dyad.a());
        List<String> other = codes("dyad.b", dyad.b());
        if (one.equals(other)) {
            throw new BadUserInput("dyad", "dyad must be two areas, was %s twice".formatted(one.get(0)));
        }
        Page<Claim> page =
                claims.page(new ClaimSelection(one, other, topic, asOf), PageRequest.of(first, after, last, before));
        return new ClaimCheckConnection(checks.of(page, asOf));
    }

    private List<String> codes(String argument, String anyCode) {
        return areas.recordedAs(areas.require(argument, anyCode).code);
    }
}
