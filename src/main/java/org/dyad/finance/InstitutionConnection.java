package org.dyad.finance;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** One page of institutions. */
@Description("A page of institutions, in the order of their codes.")
public final class InstitutionConnection extends Connection<InstitutionView, InstitutionEdge> {

    InstitutionConnection(Page<InstitutionView> page) {
        super(page, InstitutionEdge::new);
    }
}
