package org.dyad.energy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dyad.graphql.KeyedLoader;
import org.dyad.graphql.PageRequest;
import org.dyad.observations.DatedStatusView;
import org.dyad.observations.FigureView;
import org.dyad.provenance.CitationView;
import org.dyad.reference.Areas;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Lists assets, and adds to them what belongs to them: one statement for each field, however many assets. */
@GraphQLApi
public class EnergyAssetApi {

    private final EnergyAssetStore store;
    private final EnergyDetails details;
    private final EnergyCapacities capacities;
    private final EnergyViews views;
    private final Areas areas;

    EnergyAssetApi(
            EnergyAssetStore store,
            EnergyDetails details,
            EnergyCapacities capacities,
            EnergyViews views,
            Areas areas) {
        this.store = store;
        this.details = details;
        this.capacities = capacities;
        this.views = views;
        this.areas = areas;
    }

    @Query
    @NonNull
    @Description("Pipelines, terminals, fields and plants, and their parts, in the order of their codes.")
    public EnergyAssetConnection energyAssets(
            @Description("Only assets that meet these conditions; all by default.") @Nullable EnergyAssetFilter filter,
            @Description("Only what was public by the end of that day; default: all that is known.") @Nullable
                    LocalDate asOf,
            @Description("How many assets from the start of the window, 0 to 500; 50 by default.") @Nullable
                    Integer first,
            @Description("Only assets behind this cursor.") @Nullable String after,
            @Description("How many assets from the end of the window, 0 to 500; instead of first.") @Nullable
                    Integer last,
            @Description("Only assets ahead of this cursor.") @Nullable String before) {
        EnergyAssetFilter wanted = Objects.requireNonNullElse(filter, EnergyAssetFilter.NONE);
        String owner = wanted.ownedBy();
        return new EnergyAssetConnection(store.page(
                        wanted,
                        EnergyDealApi.codes(areas, "filter.areas", wanted.areas()),
                        owner == null ? null : areas.require("filter.ownedBy", owner).code,
                        asOf,
                        PageRequest.of(first, after, last, before))
                .map(views::asset));
    }

    @NonNull
    @Description("Who owns it, the newest source first; those who stand behind an owner ahead of it.")
    public List<@NonNull List<@NonNull AssetOwnerView>> owners(@Source List<EnergyAssetView> assets) {
        return each(
                assets, details::owners, rows -> rows.stream().map(views::owner).toList());
    }

    @NonNull
    @Description("The states that it was in, oldest first; planned ones too.")
    public List<@NonNull List<@NonNull DatedStatusView>> statusHistory(@Source List<EnergyAssetView> assets) {
        return each(assets, details::assetStatuses, views::statuses);
    }

    @NonNull
    @Description("What it consists of: trains of a terminal, sections of a pipeline.")
    public List<@NonNull List<@NonNull EnergyAssetView>> parts(@Source List<EnergyAssetView> assets) {
        return each(
                assets, store::parts, found -> found.stream().map(views::asset).toList());
    }

    @NonNull
    @Description("Competing capacities and lengths side by side, kind by kind, the default pick first.")
    public List<@NonNull List<@NonNull FigureView>> figures(@Source List<EnergyAssetView> assets) {
        return each(assets, details::assetFigures, views::figures);
    }

    @NonNull
    @Description("Every source in which something of it was read, by code.")
    public List<@NonNull List<@NonNull CitationView>> citations(@Source List<EnergyAssetView> assets) {
        return each(assets, details::assetCitations, Function.identity());
    }

    @Description("What it can carry or make in a year. Of a terminal, plant or field with parts the sum of those that"
            + " operate, are idle or being built; else the default pick of its own figures; null where none is known.")
    public CompletionStage<@Nullable FigureView> capacity(
            @Source EnergyAssetView asset,
            @Description("BCM_PER_YEAR, MILLION_T_PER_YEAR and the like; default: as published. Converted by"
                            + " approximate factors where none is published in it.")
                    @Nullable
                    String unit) {
        return KeyedLoader.load("EnergyAsset.capacity", asset.asset(), capacities.unit(unit), (known, wanted) -> {
            Map<EnergyAsset, FigureView> answers = new HashMap<>();
            capacities.of(known, wanted).forEach((one, capacity) -> answers.put(one, views.capacity(capacity)));
            return answers;
        });
    }

    @NonNull
    @Description("The capacity by whose companies and funds own it, the largest share first; empty where capacity or"
            + " shares are not known.")
    public CompletionStage<@Nullable List<@NonNull AttributableCapacityView>> attributableCapacity(
            @Source EnergyAssetView asset,
            @Description("Unit of the capacity; default: as published.") @Nullable String unit) {
        return KeyedLoader.load(
                "EnergyAsset.attributableCapacity", asset.asset(), capacities.unit(unit), (known, wanted) -> {
                    Map<EnergyAsset, Capacity> found = capacities.of(known, wanted);
                    Map<Asked, List<EnergyDetails.OwnerRow>> owners = details.owners(
                            known.stream().map(EnergyAsset::asked).toList());
                    Map<EnergyAsset, List<AttributableCapacityView>> answers = new HashMap<>();
                    for (EnergyAsset one : known) {
                        Capacity capacity = found.get(one);
                        answers.put(
                                one,
                                capacity == null
                                        ? List.of()
                                        : Ownership.byArea(owners.getOrDefault(one.asked(), List.of())).stream()
                                                .map(part -> views.attributable(part, capacity))
                                                .toList());
                    }
                    return answers;
                });
    }

    /** What each asset has, in the order of the assets, from one answer for all of them. */
    private static <T, V> List<List<V>> each(
            List<EnergyAssetView> assets,
            Function<Collection<Asked>, Map<Asked, List<T>>> read,
            Function<List<T>, List<V>> shape) {
        Map<Asked, List<T>> found =
                read.apply(assets.stream().map(asset -> asset.asset().asked()).toList());
        return assets.stream()
                .map(asset -> shape.apply(found.getOrDefault(asset.asset().asked(), List.of())))
                .toList();
    }
}
