package org.dyad.energy;

import java.util.List;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An {@link EnergyAsset} as the API shows it; {@link EnergyAssetApi} adds what belongs to it. */
@Type("EnergyAsset")
@Description("A pipeline, terminal, field or plant, or a part of one.")
public final class EnergyAssetView implements Node {

    static final String TYPE = "EnergyAsset";

    private final EnergyAsset asset;
    private final List<AreaView> areas;

    EnergyAssetView(EnergyAsset asset, List<AreaView> areas) {
        this.asset = asset;
        this.areas = List.copyOf(areas);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this asset among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, asset.code());
    }

    @NonNull
    @Description("Our stable, readable name of the asset.")
    public String getCode() {
        return asset.code();
    }

    @NonNull
    @Description("What it is called here.")
    public String getName() {
        return asset.name();
    }

    @NonNull
    @Description("What sort of asset it is.")
    public EnergyAssetKind getKind() {
        return asset.kind();
    }

    @NonNull
    @Description("The state that began last; plans don't count.")
    public DealStatus getStatus() {
        return asset.status();
    }

    @Description("What it carries or makes; null where that is no fuel.")
    public @Nullable Fuel getFuel() {
        return asset.fuel();
    }

    @NonNull
    @Description("Where it lies, by code.")
    public List<@NonNull AreaView> getAreas() {
        return areas;
    }

    @Description("Length in kilometres: the default pick of figures(kind: LENGTH).")
    public @Nullable Double getLengthKm() {
        return asset.lengthKm();
    }

    @Description("Code of the asset of which it is a part.")
    public @Nullable String getPartOf() {
        return asset.parent();
    }

    @Description("Its id at Global Energy Monitor.")
    public @Nullable String getGemId() {
        return asset.gemId();
    }

    @Description("What must be known of it.")
    public @Nullable String getNote() {
        return asset.note();
    }

    @Ignore
    EnergyAsset asset() {
        return asset;
    }
}
