package org.dyad.reference;

import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An {@link Area} as the API shows it; {@link AreaApi} adds members and memberships. */
@Type("Area")
@Description("A country, a territory, a group of them such as the EU, or another entry of trade statistics.")
public record AreaView(
        @NonNull @Description("ISO 3166-1 alpha-3, or the short name of a group: CHN, EU, WLD.")
        String code,

        @Description("ISO 3166-1 alpha-2; null if there is none.") @Nullable
        String alpha2,

        @Description("Number in the United Nations' M49; null if there is none.") @Nullable
        Integer m49,

        @NonNull @Description("Its name in English.") String name,

        @NonNull @Description("Whether it is a country, a territory, a group or something else.")
        AreaKind kind,

        @NonNull @Name("isGroup") @Description("Whether it is a group of areas.")
        Boolean isGroup)
        implements Node {

    static final String TYPE = "Area";

    public static AreaView of(Area area) {
        return new AreaView(area.code, area.alpha2, area.m49, area.name, area.kind, area.isGroup());
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this area among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, code);
    }
}
