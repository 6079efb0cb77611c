package org.dyad.compare.analysis;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What a regression explains by. */
@Input("RegressorInput")
@Description("What a regression explains by.")
public record RegressorInput(
        @NonNull @Description("What its coefficient is called in the answer.")
        String name,

        @NonNull @Description("Its values, as many as y has.")
        List<@NonNull Double> values) {}
