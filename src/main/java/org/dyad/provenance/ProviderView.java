package org.dyad.provenance;

import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link Provider} as the API shows it; {@code org.dyad.reference} adds its area. */
@Type("Provider")
@Description(
        "Who compiled a figure: GACC, FCS, USCB, EUROSTAT, COMTRADE, IMF_IMTS, BACI … Part of every series' identity.")
public record ProviderView(
        @NonNull @Description("Its code, as in series keys, for example GACC.")
        String code,

        @NonNull @Description("Its name in English.") String name,

        @Ignore @Nullable String areaCode,

        @NonNull @Description("What sort of office it is.") ProviderKind kind)
        implements Node {

    static final String TYPE = "Provider";

    public static ProviderView of(Provider provider) {
        return new ProviderView(provider.code, provider.name, provider.area, provider.kind);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this provider among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, code);
    }
}
