package org.dyad.compare.mirror;

import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.UnitView;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.SourceView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The largest gaps between what is sold and what is bought. */
@Type("MirrorGaps")
@Description("The largest gaps of one period between what exporters say that they sold and importers that they bought.")
public record MirrorGapsView(
        @NonNull @Description("When.") PeriodScalar period,

        @NonNull @Description("Unit of the amounts.") UnitView unit,

        @NonNull @Description("How many flows have a figure of both sides.")
        Integer pairs,

        @NonNull
        @Description("How many have a figure of one side only: of the other nothing is loaded, or nothing was traded.")
        Integer oneSided,

        @NonNull
        @Description(
                "How many of oneSided the other side declares none of: all of its declaration is loaded, and they are"
                        + " not in it. Of the rest nothing is loaded of the other side, or not everything.")
        Integer notDeclared,

        @NonNull @Description("The gaps, the largest first.")
        List<@NonNull MirrorGapRowView> rows,

        @NonNull @Description("Where the rows' figures were read, by title.")
        List<@NonNull SourceView> sources,

        @NonNull @Description("What a reader must know of it.")
        List<@NonNull NoticeView> notices) {}
