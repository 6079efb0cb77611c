package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** What a version of a list did to an entry. */
@Description("What a version of a list did to an entry.")
public enum ListChangeKind {
    @Description("It brought the entry.")
    ADDED,
    @Description("It lacks the entry.")
    REMOVED,
    @Description("It changed what stands in the entry.")
    MODIFIED
}
