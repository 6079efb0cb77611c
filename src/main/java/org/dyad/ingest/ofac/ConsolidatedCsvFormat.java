package org.dyad.ingest.ofac;

import jakarta.inject.Singleton;
import java.util.List;
import org.dyad.ingest.lists.ListReleases;

/** The consolidated list of all others as CSV. */
@Singleton
class ConsolidatedCsvFormat extends OfacCsvFormat {

    ConsolidatedCsvFormat(ListReleases lists) {
        super(
                lists,
                OfacLists.CONSOLIDATED,
                List.of("cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv"));
    }

    @Override
    public String code() {
        return "ofac-cons-csv";
    }

    @Override
    public String title() {
        return "OFAC consolidated (non-SDN) list, CSV (CONS_PRIM, CONS_ALT, CONS_ADD, CONS_COMMENTS)";
    }
}
