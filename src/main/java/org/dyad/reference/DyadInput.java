package org.dyad.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Two areas; which is named first does not matter. */
@Input("DyadInput")
@Description("Two areas; which of them is named first does not matter.")
public record DyadInput(
        @NonNull
        @Description("One area: ISO 3166-1 alpha-3 or a group; alpha-2, M49 and Comtrade numbers are accepted.")
        String a,

        @NonNull @Description("The other area.") String b) {}
