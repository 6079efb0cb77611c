package org.dyad.sanctions;

import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A listed party; {@link DesignationPartsApi} adds its names, dates, places, numbers and relations. */
@Type("Party")
@Description("A person, company, bank, ship or aircraft as one list describes it.")
public record PartyView(
        @NonNull @Description("The list's code, a colon and the entry's identifier.")
        String code,

        @NonNull @Description("Who or what it is.") PartyKind kind,

        @NonNull @Description("The name under which the list has it.")
        String name)
        implements Node {

    static final String TYPE = "Party";

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this party among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, code);
    }
}
