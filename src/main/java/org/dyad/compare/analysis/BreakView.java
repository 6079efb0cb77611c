package org.dyad.compare.analysis;

import org.dyad.graphql.PeriodScalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A change of mean. */
@Type("Break")
@Description("A change of mean.")
public record BreakView(
        @NonNull @Description("The last period before the break.")
        PeriodScalar period,

        @NonNull @Description("Its position among the values, from 1.")
        Integer index,

        @NonNull @Description("Mean of the stretch up to it, in the unit of the series.")
        Double meanBefore,

        @NonNull @Description("Mean of the stretch behind it.")
        Double meanAfter) {}
