package org.dyad.trade.diversion;

import java.time.LocalDate;
import java.util.List;
import org.dyad.series.Frequency;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whose exports to whom, through whom, of what, before and after which day. */
@Input("DiversionInput")
@Description("Whose exports to whom, through whom, of what, before and after which day.")
public record DiversionInput(
        @NonNull
        @Description(
                "Who sells less since: areas, or groups such as EU, whose members on the date are taken one by one;"
                        + " at most 60 countries.")
        List<@NonNull String> senders,

        @NonNull @Description("To whom.") String target,

        @NonNull @Description("Through whom it may go instead, at most 40 countries; groups are their members.")
        List<@NonNull String> hubs,

        @NonNull
        @Description("Of what: six-digit codes of the Harmonized System, or lists of them such as CHPL; at most 500"
                + " codes.")
        List<@NonNull String> commodities,

        @NonNull
        @Description("The day. A period that begins on it is the first after; one that holds it later is left out.")
        LocalDate date,

        @Description("How many periods before, 1 to 60.") @DefaultValue("2") @Nullable
        Integer before,

        @Description("How many periods after, 1 to 60.") @DefaultValue("2") @Nullable
        Integer after,

        @Description("Years, quarters or months.") @DefaultValue("ANNUAL") @Nullable
        Frequency frequency,

        @Description("How many rows, the largest rerouted first: 0 to 500.") @DefaultValue("50") @Nullable
        Integer top,

        @Description("Who compiled all figures; default: the first international one that has six-digit figures of the"
                + " senders: COMTRADE, IMF_IMTS, BACI.")
        @Nullable
        String provider,

        @Description("Only what was public by the end of that day; default all that is known.") @Nullable
        LocalDate asOf) {}
