package org.dyad.observations;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.ProviderView;
import org.dyad.provenance.PublicationNoteView;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What there is of a series, without its values. */
@Type("SeriesInfo")
@Description("What there is of a series, without its values.")
public record SeriesInfoView(
        @NonNull @Description("Stable name: pass it as SeriesInput.key to get the values.")
        String key,

        @NonNull @Description("In words.") String label,

        @NonNull @Description("What it measures.") SeriesKind kind,

        @Description("Who compiled it.") @Nullable ProviderView provider,

        @NonNull @Description("Unit of every value.") UnitView unit,

        @NonNull @Description("How often it is observed.") Frequency frequency,

        @NonNull @Description("What a period's value covers.")
        Basis basis,

        @NonNull @Description("Whether the values are adjusted for the season.")
        Adjustment adjustment,

        @Description("First period that has a value; null where nothing is loaded.") @Nullable
        PeriodScalar first,

        @Description("Last period that has a value; null where nothing is loaded.") @Nullable
        PeriodScalar last,

        @NonNull @Description("How many values there are.") Integer count,

        @NonNull @Description("Periods between the first and the last that have no value.")
        List<@NonNull PeriodScalar> missing,

        @NonNull @Description("What is known of the office not publishing, or not collecting, these figures.")
        List<@NonNull PublicationNoteView> notPublished,

        @Description("The latest day on which a value became public; null where nothing is loaded.") @Nullable
        LocalDate lastUpdated,

        // without the name the library would drop the "is"
        @Name("isMaintained")
        @NonNull
        @Description("Whether it still gets values: its last value is no older than two years (annual), nine months"
                + " (quarterly) or six months (monthly).")
        Boolean isMaintained) {}
