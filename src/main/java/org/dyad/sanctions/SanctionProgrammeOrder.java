package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** In which order programmes come. */
@Description("In which order programmes come.")
public enum SanctionProgrammeOrder {
    @Description("By code.")
    CODE,
    @Description("By the day of the earliest step, then by code; those without a step last.")
    FIRST_STEP,
    @Description("By the day of the latest step, the newest first, then by code; those without a step last.")
    LAST_STEP
}
