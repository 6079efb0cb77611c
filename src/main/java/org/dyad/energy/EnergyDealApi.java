package org.dyad.energy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.KeyedLoader;
import org.dyad.graphql.PageRequest;
import org.dyad.observations.DatedStatusView;
import org.dyad.observations.FigureView;
import org.dyad.provenance.CitationView;
import org.dyad.reference.Areas;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Lists deals, and adds to them what belongs to them: one statement for each field, however many deals. */
@GraphQLApi
public class EnergyDealApi {

    private final EnergyDealStore store;
    private final EnergyAssetStore assets;
    private final EnergyDetails details;
    private final EnergyViews views;
    private final Areas areas;

    EnergyDealApi(
            EnergyDealStore store, EnergyAssetStore assets, EnergyDetails details, EnergyViews views, Areas areas) {
        this.store = store;
        this.assets = assets;
        this.details = details;
        this.views = views;
        this.areas = areas;
    }

    @Query
    @NonNull
    @Description("Contracts, projects, stakes, loans and memoranda of energy.")
    public EnergyDealConnection energyDeals(
            @Description("Only deals that meet these conditions; all by default.") @Nullable EnergyDealFilter filter,
            @Description("In which order.") @DefaultValue("CODE") @Nullable EnergyDealOrder orderBy,
            @Description("Only what was public by the end of that day; default: all that is known.") @Nullable
                    LocalDate asOf,
            @Description("How many deals from the start of the window, 0 to 500; 50 by default.") @Nullable
                    Integer first,
            @Description("Only deals behind this cursor.") @Nullable String after,
            @Description("How many deals from the end of the window, 0 to 500; instead of first.") @Nullable
                    Integer last,
            @Description("Only deals ahead of this cursor.") @Nullable String before) {
        EnergyDealFilter wanted = Objects.requireNonNullElse(filter, EnergyDealFilter.NONE);
        requireSensible(wanted);
        return new EnergyDealConnection(store.page(
                        wanted,
                        codes(areas, "filter.areas", wanted.areas()),
                        Objects.requireNonNullElse(orderBy, EnergyDealOrder.CODE),
                        asOf,
                        PageRequest.of(first, after, last, before))
                .map(views::deal));
    }

    private static void requireSensible(EnergyDealFilter filter) {
        if (filter.signedFrom() != null
                && filter.signedTo() != null
                && filter.signedFrom().isAfter(filter.signedTo())) {
            throw new BadUserInput(
                    "filter.signedFrom",
                    "filter.signedFrom must not be after signedTo, was %s after %s"
                            .formatted(filter.signedFrom(), filter.signedTo()));
        }
        if (filter.minValueUsd() != null && filter.minValueUsd() < 0) {
            throw new BadUserInput(
                    "filter.minValueUsd", "filter.minValueUsd must not be negative, was " + filter.minValueUsd());
        }
    }

    /** Our codes of the areas that a filter names, each once. */
    static List<String> codes(Areas areas, String argument, @Nullable List<String> named) {
        if (named == null) {
            return List.of();
        }
        if (named.size() > EnergyDealFilter.MOST_AREAS) {
            throw new LimitExceeded(argument, named.size(), EnergyDealFilter.MOST_AREAS);
        }
        return named.stream()
                .map(code -> areas.require(argument, code).code)
                .distinct()
                .toList();
    }

    @NonNull
    @Description("Who takes part.")
    public List<@NonNull List<@NonNull DealPartyView>> parties(@Source List<EnergyDealView> deals) {
        return each(
                deals, details::parties, rows -> rows.stream().map(views::party).toList());
    }

    @NonNull
    @Description("What happened to it and what is planned, oldest first.")
    public List<@NonNull List<@NonNull DealDateView>> dates(@Source List<EnergyDealView> deals) {
        return each(deals, details::dates, views::dates);
    }

    @NonNull
    @Description("The states that it was in, oldest first.")
    public List<@NonNull List<@NonNull DatedStatusView>> statusHistory(@Source List<EnergyDealView> deals) {
        return each(deals, details::dealStatuses, views::statuses);
    }

    @NonNull
    @Description("Every source in which something of it was read, by code.")
    public List<@NonNull List<@NonNull CitationView>> citations(@Source List<EnergyDealView> deals) {
        return each(deals, details::dealCitations, Function.identity());
    }

    @NonNull
    @Description("What it is about: pipelines, terminals, fields, plants.")
    public List<@NonNull List<@NonNull EnergyAssetView>> assets(@Source List<EnergyDealView> deals) {
        return each(
                deals,
                assets::ofDeals,
                found -> found.stream().map(views::asset).toList());
    }

    /** What is asked of a deal's figures. */
    private record FigureQuestion(Asked deal, @Nullable String kind) {}

    @NonNull
    @Description("Competing and amended quantities side by side, kind by kind, the default pick first; lengths and"
            + " capacities are those of its assets.")
    public CompletionStage<@Nullable List<@NonNull FigureView>> figures(
            @Source EnergyDealView deal,
            @Description("VALUE, ANNUAL_VOLUME, SCHEDULED_VOLUME, TOTAL_VOLUME, TERM, PRICE, LOAN, PREPAYMENT,"
                            + " INVESTMENT, PROJECT_COST, STAKE, STAKE_PRICE, LENGTH, CAPACITY and the like; all by"
                            + " default.")
                    @Nullable
                    String kind,
            @Description("Only what was public by the end of that day; default: that of the query.") @Nullable
                    LocalDate asOf) {
        EnergyFigure.requireKind("kind", kind);
        Asked asked = new Asked(deal.deal().code(), asOf == null ? deal.deal().asOf() : asOf);
        return KeyedLoader.load("EnergyDeal.figures", new FigureQuestion(asked, kind), questions -> {
            Map<Asked, List<EnergyFigure>> found = details.dealFigures(
                    questions.stream().map(FigureQuestion::deal).toList());
            Map<FigureQuestion, List<FigureView>> answers = new HashMap<>();
            questions.forEach(question -> answers.put(
                    question,
                    views.figures(found.getOrDefault(question.deal(), List.of()).stream()
                            .filter(figure ->
                                    question.kind() == null || figure.kind().equals(question.kind()))
                            .toList())));
            return answers;
        });
    }

    /** What each deal has, in the order of the deals, from one answer for all of them. */
    private static <T, V> List<List<V>> each(
            List<EnergyDealView> deals,
            Function<Collection<Asked>, Map<Asked, List<T>>> read,
            Function<List<T>, List<V>> shape) {
        Map<Asked, List<T>> found =
                read.apply(deals.stream().map(deal -> deal.deal().asked()).toList());
        return deals.stream()
                .map(deal -> shape.apply(found.getOrDefault(deal.deal().asked(), List.of())))
                .toList();
    }
}
