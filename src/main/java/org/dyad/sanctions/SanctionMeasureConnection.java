package org.dyad.sanctions;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** A page of measures, in the order of their codes. */
@Description("A page of measures, in the order of their codes.")
public final class SanctionMeasureConnection extends Connection<SanctionMeasureView, SanctionMeasureEdge> {

    SanctionMeasureConnection(Page<SanctionMeasureView> page) {
        super(page, SanctionMeasureEdge::new);
    }
}
