package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** How a programme ended, as a study judges. */
@Description("How a programme ended, as a study judges.")
public enum SanctionOutcome {
    @Description("It had not ended.")
    ONGOING,
    @Description("The target did not give way.")
    FAILED,
    @Description("It ended by agreement.")
    NEGOTIATED_SETTLEMENT,
    @Description("The objective was reached in part.")
    PARTIAL_SUCCESS,
    @Description("The objective was reached.")
    TOTAL_SUCCESS
}
