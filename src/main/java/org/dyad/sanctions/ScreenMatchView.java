package org.dyad.sanctions;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A listed party that may be the one looked for. */
@Type("ScreenMatch")
@Description("An entry of a list that may be the one looked for.")
public record ScreenMatchView(
        @NonNull @Description("The entry, with the effect of being listed, and whether it still is.")
        DesignationView designation,

        @NonNull @Description("Who is listed.") PartyView party,

        @NonNull @Description("The name of theirs that matched best, as the list writes it.")
        String matchedName,

        @NonNull @Description("Likeness in [0, 1].") Double score,

        @NonNull @Description("What the score rests on.") List<@NonNull ScreenFeatureView> features,

        @NonNull @Description("Whether the list itself calls the matched name a weak alias: many bear it.")
        Boolean weakAlias,

        @NonNull @Description("Listed parties that own or control this one, as the lists say.")
        List<@NonNull ScreenOwnerView> listedOwners) {

    public ScreenMatchView {
        features = List.copyOf(features);
        listedOwners = List.copyOf(listedOwners);
    }
}
