package org.dyad.compare.mirror;

import java.time.LocalDate;
import org.dyad.graphql.PeriodScalar;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Among which flows the largest gaps are looked for. */
@Input("MirrorGapsInput")
@Description("Among which flows the largest gaps are looked for.")
public record MirrorGapsInput(
        @NonNull @Description("Among pairs of countries, or the commodities of one pair.")
        MirrorGapDimension by,

        @NonNull @Description("Year, quarter or month. Only figures published for exactly that period count.")
        PeriodScalar period,

        @Description("Only this country's exports; needed by COMMODITY, default by PAIR: all countries.") @Nullable
        String exporter,

        @Description("Only this country's imports; needed by COMMODITY, default by PAIR: all countries.") @Nullable
        String importer,

        @Description("By PAIR: of which goods, an HS code or TOTAL. Left out by COMMODITY.") @Nullable
        String commodity,

        @Description("By COMMODITY: digits of the codes, 2 chapters, 4 headings, 6 subheadings.")
        @DefaultValue("2")
        @Nullable
        Integer level,

        @Description("Which come first.") @DefaultValue("AMOUNT") @Nullable
        MirrorGapOrder orderBy,

        @Description(
                "Only where the larger of both figures is at least so many US dollars, since small flows have large"
                        + " percentages.")
        @DefaultValue("0")
        @Nullable
        Double least,

        @Description("How many rows: 1 to 500.") @DefaultValue("20") @Nullable
        Integer top,

        @Description(
                "Who compiled both figures; default as in mirror: each side's own office first, then COMTRADE, IMF_IMTS,"
                        + " and two different ones unless COMTRADE, which keeps both countries' declarations.")
        @Nullable
        String provider,

        @Description("Only what was public by the end of that day; default all that is known.") @Nullable
        LocalDate asOf) {}
