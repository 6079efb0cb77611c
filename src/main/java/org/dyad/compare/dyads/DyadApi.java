package org.dyad.compare.dyads;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.dyad.compare.PairSeriesInput;
import org.dyad.compare.SeriesApi;
import org.dyad.compare.SeriesInput;
import org.dyad.compare.mirror.MirrorApi;
import org.dyad.compare.mirror.MirrorComparison;
import org.dyad.compare.mirror.MirrorFlow;
import org.dyad.compare.mirror.MirrorInput;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.SeriesView;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.series.Aggregation;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.Transform;
import org.dyad.trade.Flow;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** A pair of areas, and what they trade. */
@GraphQLApi
public class DyadApi {

    private static final String DOLLARS = "USD";
    private static final String ALL_GOODS = "TOTAL";

    private final Areas areas;
    private final SeriesApi series;
    private final MirrorApi mirrors;

    DyadApi(Areas areas, SeriesApi series, MirrorApi mirrors) {
        this.areas = areas;
        this.series = series;
        this.mirrors = mirrors;
    }

    @Query
    @Description("Two areas and everything that is held about both: trade, energy, institutions, sanctions, events,"
            + " claims. What is not asked for is not read.")
    public @Nullable DyadView dyad(
            @NonNull
                    @Description(
                            "The first: ISO 3166-1 alpha-3 or a group; alpha-2, M49 and Comtrade numbers are accepted.")
                    String a,
            @NonNull @Description("The second.") String b,
            @Description("Only what was public by the end of that day; default: all that is known.") @Nullable
                    LocalDate asOf) {
        Area one = areas.require("a", a);
        Area other = areas.require("b", b);
        if (one.code.equals(other.code)) {
            throw new BadUserInput("b", "b must be another area than a, was %s twice".formatted(one.code));
        }
        return new DyadView(areas.view(one.code), areas.view(other.code), asOf);
    }

    @Description("What the two trade, as the first one's office reports it.")
    public CompletionStage<@Nullable SeriesView> tradeSeenByA(
            @Source DyadView dyad,
            @Description("Which flow, seen from the first.") @DefaultValue("TOTAL") @Nullable Flow flow,
            @Description("HS code, a list such as CHPL, or TOTAL for all goods.") @DefaultValue("TOTAL") @Nullable
                    String commodity,
            @Description("How often.") @DefaultValue("ANNUAL") @Nullable Frequency frequency,
            @Description("First period; default: the first that has a value.") @Nullable PeriodScalar from,
            @Description("Last period; default: the last that has a value.") @Nullable PeriodScalar to) {
        return trade(dyad, dyad.a().code(), flow, commodity, frequency, from, to);
    }

    @Description("What the two trade, as the second one's office reports it.")
    public CompletionStage<@Nullable SeriesView> tradeSeenByB(
            @Source DyadView dyad,
            @Description("Which flow, seen from the second.") @DefaultValue("TOTAL") @Nullable Flow flow,
            @Description("HS code, a list such as CHPL, or TOTAL for all goods.") @DefaultValue("TOTAL") @Nullable
                    String commodity,
            @Description("How often.") @DefaultValue("ANNUAL") @Nullable Frequency frequency,
            @Description("First period; default: the first that has a value.") @Nullable PeriodScalar from,
            @Description("Last period; default: the last that has a value.") @Nullable PeriodScalar to) {
        return trade(dyad, dyad.b().code(), flow, commodity, frequency, from, to);
    }

    private CompletionStage<@Nullable SeriesView> trade(
            DyadView dyad,
            String seenBy,
            @Nullable Flow flow,
            @Nullable String commodity,
            @Nullable Frequency frequency,
            @Nullable PeriodScalar from,
            @Nullable PeriodScalar to) {
        PairSeriesInput pair = new PairSeriesInput(
                dyad.a().code(),
                dyad.b().code(),
                flow,
                seenBy,
                commodity,
                frequency,
                Basis.PERIOD,
                DOLLARS,
                null,
                dyad.asOf());
        return series.series(
                new SeriesInput(null, pair, null, null, null, null, null),
                from,
                to,
                null,
                Aggregation.BY_NATURE,
                Transform.LEVEL,
                null,
                null,
                dyad.asOf());
    }

    @Description("What the first sells to the second, in both offices' books.")
    public CompletionStage<@Nullable MirrorComparison> mirrorAToB(
            @Source DyadView dyad,
            @Description("First period; default: the first that either side has.") @Nullable PeriodScalar from,
            @Description("Last period; default: the last that either side has.") @Nullable PeriodScalar to) {
        return mirror(dyad.a().code(), dyad.b().code(), from, to, dyad.asOf());
    }

    @Description("What the second sells to the first, in both offices' books.")
    public CompletionStage<@Nullable MirrorComparison> mirrorBToA(
            @Source DyadView dyad,
            @Description("First period; default: the first that either side has.") @Nullable PeriodScalar from,
            @Description("Last period; default: the last that either side has.") @Nullable PeriodScalar to) {
        return mirror(dyad.b().code(), dyad.a().code(), from, to, dyad.asOf());
    }

    private CompletionStage<@Nullable MirrorComparison> mirror(
            String exporter,
            String importer,
            @Nullable PeriodScalar from,
            @Nullable PeriodScalar to,
            @Nullable LocalDate asOf) {
        return mirrors.mirror(new MirrorInput(
                exporter,
                importer,
                MirrorFlow.EXPORT,
                ALL_GOODS,
                Frequency.ANNUAL,
                Basis.PERIOD,
                from,
                to,
                null,
                asOf));
    }

    static List<String> codes(DyadView dyad) {
        return List.of(dyad.a().code(), dyad.b().code());
    }
}
