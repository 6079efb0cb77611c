package org.dyad.compare.claims;

import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.ObservationView;
import org.dyad.provenance.ProviderView;
import org.dyad.reference.AreaView;
import org.dyad.trade.Flow;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A claim held against one office's figure, as of one day. */
@Type("ClaimAgainst")
@Description("A claim held against one office's figure, as of one day.")
public record ClaimAgainstView(
        @NonNull @Description("Whose figure it is.") ProviderView provider,

        @NonNull @Description("The side of the dyad that the office counts for.")
        AreaView reporter,

        @NonNull @Description("The claim's flow as that side sees it: one's exports are the other's imports.")
        Flow flow,

        @NonNull @Description("As of when: when the claim was said, or now.")
        Known known,

        @Description("The office's figure in the claim's unit, or the statement that there is none and why. Growth is"
                + " as the office printed it, else worked out from its levels (COMPUTED) in the currency in which it"
                + " counts: euro in the European Union and the euro area, else US dollars. Shares are of all goods that"
                + " cross in the same direction between the two. Balances are turned to be seen from the claim's side."
                + " For a target without a period: the first figure that reached it, else the latest. Null where there"
                + " is nothing to show.")
        @Nullable
        ObservationView observation,

        @Description(
                "Claim minus official figure, in the claim's unit (percentage points for percent): positive where the"
                        + " claim is the greater. From the nearer end of a range, 0 inside it.")
        @Nullable
        Double difference,

        @Description("The difference in percent of the official figure's size; null for claims in percent and where the"
                + " official figure is zero.")
        @Nullable
        Double percentDifference,

        @NonNull @Description("What the figure says about the claim.")
        ClaimVerdict verdict,

        @Description(
                "For a forecast or target: the first period of the same length whose figure reached the level, before"
                        + " or after the period that was named; null where none did.")
        @Nullable
        PeriodScalar reachedIn) {}
