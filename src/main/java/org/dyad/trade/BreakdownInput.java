package org.dyad.trade;

import java.time.LocalDate;
import org.dyad.graphql.PeriodScalar;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which total is broken down, and by what. */
@Input("BreakdownInput")
@Description("Which total is broken down, and by what.")
public record BreakdownInput(
        @NonNull
        @Description("Who reports: ISO 3166-1 alpha-3 or a group; alpha-2, M49 and Comtrade numbers are accepted.")
        String reporter,

        @Description("With whom, of a breakdown by COMMODITY; default WLD, the whole world. Empty by PARTNER.")
        @Nullable
        String partner,

        @NonNull @Description("What crosses the border, seen from the reporter; not BALANCE, which has no parts.")
        Flow flow,

        @NonNull @Description("What the rows are.") BreakdownDimension by,

        @Description(
                "Digits of the codes by COMMODITY: 2 chapters, 4 headings, 6 subheadings; 1 for the sections I to XXI.")
        @DefaultValue("2")
        @Nullable
        Integer level,

        @NonNull
        @Description("Year, quarter or month. Only figures published for exactly that period count: nothing is added up"
                + " to it, nor taken from year-to-date figures.")
        PeriodScalar period,

        @Description("An earlier period of the same frequency, for change and contributionToGrowth.") @Nullable
        PeriodScalar compareWith,

        @Description("How many rows, the largest first: 1 to 500.") @DefaultValue("20") @Nullable
        Integer top,

        @Description("Who compiled it; default: the first that has parts for the period of the reporter's own offices,"
                + " then COMTRADE, IMF_IMTS, BACI.")
        @Nullable
        String provider,

        @Description(
                "ISO 4217 code of the currency; where the parts are published in another one only, the answer is in"
                        + " that one and a notice says so.")
        @DefaultValue("USD")
        @Nullable
        String currency,

        @Description("How the members of the EU are shown by PARTNER. Left out: each by itself. AS_REPORTED: as one, by"
                + " the office's figure for the EU, else the sum of its members in the period; SUM_OF_MEMBERS_THEN and"
                + " SUM_OF_MEMBERS_NOW: as one, the sum of those who were members in the period or are today. If a"
                + " member has no figure there is no sum.")
        @Nullable
        GroupMode groups,

        @Description("Only what was public by the end of that day; default all that is known.") @Nullable
        LocalDate asOf) {}
