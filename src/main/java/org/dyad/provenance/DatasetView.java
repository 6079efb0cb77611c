package org.dyad.provenance;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The newest load of one file of a dataset. */
@Type("Dataset")
@Description("A table that is loaded, as its newest import left it.")
public record DatasetView(
        @NonNull @Description("The dataset and the table, for example curated/trade_flow.")
        String code,

        @NonNull @Description("Its title.") String title,

        @Description("What it holds; null where its publisher does not say.") @Nullable
        String description,

        @NonNull @Description("How many rows the file had.") Integer rows,

        @Description("First day of the earliest period that has a figure; null where rows have no period.") @Nullable
        LocalDate firstPeriodStart,

        @Description("First day of the latest period that has a figure; null where rows have no period.") @Nullable
        LocalDate lastPeriodStart,

        @NonNull @Description("When the newest import ended.")
        Instant lastImportedAt,

        @Description("The latest day on which one of its rows became known; null where rows have no such day.")
        @Nullable
        LocalDate vintage,

        @NonNull @Description("The format of the file.") String format,

        @Description("Under which terms it may be used; null where its publisher does not say.") @Nullable
        String licence) {}
