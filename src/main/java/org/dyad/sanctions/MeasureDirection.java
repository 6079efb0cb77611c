package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** Which way the dealings run that a measure restricts. */
@Description("Which way the dealings run that a measure restricts.")
public enum MeasureDirection {
    @Description("From the sender to the target.")
    EXPORT_TO_TARGET,
    @Description("From the target to the sender.")
    IMPORT_FROM_TARGET,
    @Description("Services for the target or its goods.")
    SERVICES,
    @Description("Money, in either way.")
    FINANCE
}
