package org.dyad.sanctions;

import java.util.List;
import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.dyad.provenance.NoticeView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of changes of one list, by version, then by the list's own identifier. */
@Description("A page of changes of one list, by version, then by the list's own identifier.")
public final class ListChangeConnection extends Connection<ListChangeView, ListChangeEdge> {

    private final List<NoticeView> notices;

    ListChangeConnection(Page<ListChangeView> page, List<NoticeView> notices) {
        super(page, ListChangeEdge::new);
        this.notices = List.copyOf(notices);
    }

    @NonNull
    @Description("What must be known to read the list: above all, that no list is loaded.")
    public List<@NonNull NoticeView> getNotices() {
        return notices;
    }
}
