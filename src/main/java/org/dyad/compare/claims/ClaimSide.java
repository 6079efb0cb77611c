package org.dyad.compare.claims;

import java.util.List;
import org.dyad.provenance.Provider;
import org.dyad.trade.Flow;

/**
 * One of the two areas of a claim, as the one that reports.
 *
 * @param flow seen from it
 * @param isOwn whether it is the side from which the claim is made
 * @param offices whose figures are asked for, in the order of preference
 */
record ClaimSide(String reporter, String partner, Flow flow, boolean isOwn, List<Provider> offices) {

    ClaimSide {
        offices = List.copyOf(offices);
    }

    /** Whether the office answers for having no figure: the side's first own one does. */
    boolean isAnswerable(Provider office) {
        return office.area != null && offices.get(0).code.equals(office.code);
    }
}
