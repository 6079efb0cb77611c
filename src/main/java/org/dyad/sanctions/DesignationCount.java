package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** What is counted. */
@Description("What is counted.")
public enum DesignationCount {
    @Description("All names.")
    ENTRIES,
    @Description("Persons.")
    PERSONS,
    @Description("Companies, banks, organisations.")
    ENTITIES,
    @Description("Ships.")
    VESSELS,
    @Description("All names that came in during the period.")
    ADDED_ENTRIES,
    @Description("Persons that came in during the period.")
    ADDED_PERSONS,
    @Description("Companies, banks and organisations that came in during the period.")
    ADDED_ENTITIES,
    @Description("Ships that came in during the period.")
    ADDED_VESSELS
}
