package org.dyad.observations;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** A page of the catalogue. */
@Description("A page of the catalogue of series.")
public final class SeriesInfoConnection extends Connection<SeriesInfoView, SeriesInfoEdge> {

    SeriesInfoConnection(Page<SeriesInfoView> page) {
        super(page, SeriesInfoEdge::new);
    }
}
