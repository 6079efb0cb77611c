package org.dyad.provenance;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** One page of sources. */
@Description("A page of sources, in the order of their codes.")
public final class SourceConnection extends Connection<SourceView, SourceEdge> {

    SourceConnection(Page<SourceView> page) {
        super(page, SourceEdge::new);
    }
}
