package org.dyad.sanctions;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Whom one name may be. */
@Type("ScreenResult")
@Description("Whom one name may be.")
public record ScreenResultView(
        @NonNull @Description("The name, as it was asked for.")
        String query,

        @NonNull @Description("Entries like it, the most alike first; empty if none is.")
        List<@NonNull ScreenMatchView> matches) {

    public ScreenResultView {
        matches = List.copyOf(matches);
    }
}
