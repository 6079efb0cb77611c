package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** How good a name is for telling the party from others. */
@Description("How good a name is for telling the party from others.")
public enum PartyNameQuality {
    @Description("The list vouches for it.")
    STRONG,
    @Description("Broad or doubtful: the list itself calls it weak, low or of poor quality.")
    WEAK
}
