package org.dyad.provenance;

import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a reader must know about an answer. */
@Type("Notice")
@Description("What a reader of an answer must know: a hole, an estimate, a change of the rules.")
public record NoticeView(
        @NonNull @Description("Stable upper-case code, for programs.")
        String code,

        @NonNull @Description("One sentence, for people.") String message,

        @NonNull @Description("The periods that it is about, in order; empty where it is about the whole answer.")
        List<@NonNull PeriodScalar> periods) {

    public NoticeView {
        periods = List.copyOf(periods);
    }
}
