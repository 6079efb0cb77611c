package org.dyad.sanctions;

import java.util.List;
import org.dyad.provenance.NoticeView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The answer to a screening. */
@Type("Screening")
@Description("Names held against the official lists that are loaded.")
public record ScreeningView(
        @NonNull @Description("How names were compared; described in the documentation of methods.")
        String algorithm,

        @NonNull @Description("Its version: scores of different versions are not comparable.")
        String version,

        @NonNull @Description("The versions of the lists that were searched.")
        List<@NonNull ListVersionView> screenedAgainst,

        @NonNull @Description("One for each name, in their order.")
        List<@NonNull ScreenResultView> results,

        @NonNull @Description("What no screening can say.") String notice,

        @NonNull @Description("What must be known about this answer.")
        List<@NonNull NoticeView> notices) {

    public ScreeningView {
        screenedAgainst = List.copyOf(screenedAgainst);
        results = List.copyOf(results);
        notices = List.copyOf(notices);
    }
}
