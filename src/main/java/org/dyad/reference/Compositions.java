package org.dyad.reference;

import java.util.Set;

/**
 * Groups that statistics count in the composition of a day, under a code of its own: "EU27_2020" is the European Union
 * with the members of 1 February 2020, "EU28" with those of 1 July 2013. Figures have compositions; offices, laws and
 * treaties are the group's own.
 */
public final class Compositions {

    private static final String EU = "EU";
    private static final Set<String> OF_THE_EU = Set.of("EU27_2020", "EU28");

    private Compositions() {}

    /** The code of the group that the area's code is a composition of, else the code itself. */
    public static String wholeOf(String code) {
        return OF_THE_EU.contains(code) ? EU : code;
    }
}
