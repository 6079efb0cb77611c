package org.dyad.compare.claims;

import java.util.Comparator;
import java.util.List;
import org.dyad.events.ClaimKind;

/** What came of checking one claim. */
record ClaimFinding(List<ClaimAgainstView> against, ClaimVerdict headline) {

    ClaimFinding {
        against = List.copyOf(against);
    }

    /** Of a claim that no office answers. */
    static ClaimFinding unanswered(ClaimKind kind) {
        return new ClaimFinding(
                List.of(), kind == ClaimKind.QUALITATIVE ? ClaimVerdict.QUALITATIVE : ClaimVerdict.NO_OFFICIAL_FIGURE);
    }

    /** @param against in the order of preference */
    static ClaimFinding of(List<ClaimAgainstView> against) {
        return new ClaimFinding(
                against,
                against.stream()
                        .filter(one -> one.known() == Known.NOW)
                        .min(Comparator.comparing(one -> one.difference() == null))
                        .map(ClaimAgainstView::verdict)
                        .orElse(ClaimVerdict.NO_OFFICIAL_FIGURE));
    }
}
