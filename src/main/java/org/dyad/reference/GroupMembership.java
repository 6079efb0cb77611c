package org.dyad.reference;

import java.time.LocalDate;
import org.dyad.graphql.Cursor;
import org.dyad.provenance.SourceView;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One stay of an area in a group.
 *
 * @param from the first day, as precisely as known; null where the group is a fixed composition, or nobody knows
 * @param until the first day on which it no longer took part; null while it does
 */
record GroupMembership(
        String group,
        String member,
        MembershipKind kind,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable String note,
        @Nullable SourceView source) {

    /** Whether it took part on that day; a vague date counts as its first day. */
    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from.startInclusive()))
                && (until == null || day.isBefore(until.startInclusive()));
    }

    /** What no other stay shares. */
    String key() {
        return Cursor.join(group, member, kind, from == null ? "" : from);
    }
}
