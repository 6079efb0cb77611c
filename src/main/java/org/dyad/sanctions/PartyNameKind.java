package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** What kind of name it is. */
@Description("What kind of name it is.")
public enum PartyNameKind {
    @Description("The name under which the list has the party.")
    PRIMARY,
    @Description("Another name.")
    ALIAS,
    @Description("A name of the past.")
    FORMER,
    @Description("The name at birth.")
    MAIDEN,
    @Description("The name as its bearer writes it.")
    ORIGINAL_SCRIPT,
    @Description("The name in another script.")
    TRANSLITERATION
}
