package org.dyad.reference;

import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link Commodity} as the API shows it; {@link CommodityApi} adds what contains it and what it contains. */
@Type("Commodity")
@Description("A class of goods in a classification, or everything on a list of goods.")
public record CommodityView(
        @NonNull @Description("Its code: 27, 2709, 270900, TOTAL for all goods, or a list's name such as CHPL.")
        String code,

        @NonNull @Description("Its name in English, shortened.")
        String name,

        @Description("What must be known about it beyond its name; null if nothing.") @Nullable
        String note,

        @NonNull
        @Description(
                "The classification: HS where the edition is not stated, else an edition such as HS2017; LIST for a "
                        + "list of goods.")
        String classification,

        @Description(
                "Digits of the code: 0 all goods, 1 section, 2 chapter, 4 heading, 6 subheading; null for ranges of "
                        + "chapters and lists.")
        @Nullable
        Integer level,

        @Ignore @Nullable String parentCode)
        implements Node {

    static final String TYPE = "Commodity";

    public static CommodityView of(Commodity commodity) {
        return new CommodityView(
                commodity.code,
                commodity.name,
                commodity.note,
                commodity.classification,
                commodity.level,
                commodity.parent);
    }

    /** What tells it from all others, in one text. */
    String key() {
        return classification + ":" + code;
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this commodity among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, key());
    }
}
