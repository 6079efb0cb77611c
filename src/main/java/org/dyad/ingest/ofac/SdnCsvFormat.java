package org.dyad.ingest.ofac;

import jakarta.inject.Singleton;
import java.util.List;
import org.dyad.ingest.lists.ListReleases;

/** The list of Specially Designated Nationals as CSV. */
@Singleton
class SdnCsvFormat extends OfacCsvFormat {

    SdnCsvFormat(ListReleases lists) {
        super(lists, OfacLists.SDN, List.of("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"));
    }

    @Override
    public String code() {
        return "ofac-sdn-csv";
    }

    @Override
    public String title() {
        return "OFAC Specially Designated Nationals, CSV (SDN, ALT, ADD, SDN_COMMENTS)";
    }
}
