package org.dyad.sanctions;

import java.util.List;
import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One page of programmes, and who imposed how many in the whole list. */
@Description("A page of programmes.")
public final class SanctionProgrammeConnection extends Connection<SanctionProgrammeView, SanctionProgrammeEdge> {

    private final List<SenderCountView> senderCounts;

    SanctionProgrammeConnection(Page<SanctionProgrammeView> page, List<SenderCountView> senderCounts) {
        super(page, SanctionProgrammeEdge::new);
        this.senderCounts = List.copyOf(senderCounts);
    }

    @NonNull
    @Description(
            "How many programmes of the whole list each sender imposes, most first; the European Union as one or as"
                    + " its members, as countEuAs says.")
    public List<@NonNull SenderCountView> getSenderCounts() {
        return senderCounts;
    }
}
