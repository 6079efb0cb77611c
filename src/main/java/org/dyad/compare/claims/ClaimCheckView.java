package org.dyad.compare.claims;

import java.util.List;
import java.util.function.Supplier;
import org.dyad.events.ClaimView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A claim and what offices say about it. */
@Type("ClaimCheck")
@Description("A claim, and what the offices of both sides said about the same thing, then and now.")
public final class ClaimCheckView {

    private final ClaimView claim;
    private final Supplier<ClaimFinding> check;
    private @Nullable ClaimFinding finding;

    /** @param check reads for the whole page the first time that a claim of it is asked */
    ClaimCheckView(ClaimView claim, Supplier<ClaimFinding> check) {
        this.claim = claim;
        this.check = check;
    }

    @NonNull
    @Description("What was said.")
    public ClaimView getClaim() {
        return claim;
    }

    @NonNull
    @Description(
            "The claim held against the customs and statistical offices of both sides and against UN Comtrade, as of"
                    + " the day it was said and as of now; the claim's own side first. An office appears if it has the figure on"
                    + " either day; the first office of each side also if it has none. Empty where offices publish nothing that"
                    + " answers the claim, such as threats, monthly rates or services.")
    public List<@NonNull ClaimAgainstView> getAgainst() {
        return finding().against();
    }

    @NonNull
    @Description("The verdict of the first office of the claim's own side that has the figure now, else of the other"
            + " side's; without any figure NOT_YET_KNOWN or NO_OFFICIAL_FIGURE.")
    public ClaimVerdict getHeadline() {
        return finding().headline();
    }

    private synchronized ClaimFinding finding() {
        ClaimFinding found = finding;
        if (found == null) {
            found = check.get();
            finding = found;
        }
        return found;
    }
}
