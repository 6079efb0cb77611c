package org.dyad.reference;

import org.eclipse.microprofile.graphql.Description;

/** What an area is. */
@Description("What an area is.")
public enum AreaKind {
    @Description("A country of today.")
    COUNTRY,
    @Description("A territory of today with statistics of its own.")
    TERRITORY,
    @Description("A group of areas, for example the European Union or the whole world.")
    GROUP,
    @Description("No place but an entry of trade statistics, for example areas not elsewhere specified.")
    SPECIAL,
    @Description("A country or territory that no longer exists under this code.")
    HISTORICAL
}
