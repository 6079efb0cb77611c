package org.dyad.ingest.lists;

import java.util.EnumMap;
import java.util.Map;
import org.dyad.ingest.lists.ListEntry.Dates;
import org.dyad.series.PartialDate;

/** The days of a listing while its entry is read: of each kind the first that the list gives counts. */
final class DraftDates {

    enum Kind {
        LISTED,
        STARTS,
        ENDS,
        DELISTED
    }

    private final Map<Kind, PartialDate> known = new EnumMap<>(Kind.class);

    /** One that cannot be read is none; it stays among the published fields. */
    void add(Kind kind, PublishedDate date) {
        PartialDate on = date.on();
        if (on != null) {
            known.putIfAbsent(kind, on);
        }
    }

    Dates read() {
        return new Dates(
                known.get(Kind.LISTED), known.get(Kind.STARTS), known.get(Kind.ENDS), known.get(Kind.DELISTED));
    }
}
