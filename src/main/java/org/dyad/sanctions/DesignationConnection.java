package org.dyad.sanctions;

import java.util.List;
import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.dyad.provenance.NoticeView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of entries of official lists, by list, then by the list's own identifier. */
@Description("A page of entries of official lists, by list, then by the list's own identifier.")
public final class DesignationConnection extends Connection<DesignationView, DesignationEdge> {

    private final List<NoticeView> notices;

    DesignationConnection(Page<DesignationView> page, List<NoticeView> notices) {
        super(page, DesignationEdge::new);
        this.notices = List.copyOf(notices);
    }

    @NonNull
    @Description("What must be known to read the list: above all, that no list is loaded.")
    public List<@NonNull NoticeView> getNotices() {
        return notices;
    }
}
