package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One reason of a match. */
@Type("ScreenFeature")
@Description("One reason of a match. The match's score is the mean of the features' scores by their weights.")
public record ScreenFeatureView(
        @NonNull @Description("What it is.") ScreenFeatureName name,

        @NonNull @Description("How far it agrees, 0 to 1.") Double score,

        @NonNull @Description("How much it counts; 0 for what only explains.")
        Double weight) {}
