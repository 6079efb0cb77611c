package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.sanctions.SanctionProgrammeView.Reading;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Programmes and measures. */
@GraphQLApi
public class SanctionApi {

    private final Sanctions sanctions;
    private final SanctionRegister register;
    private final CommodityMatch goods;

    SanctionApi(Sanctions sanctions, SanctionRegister register, CommodityMatch goods) {
        this.sanctions = sanctions;
        this.register = register;
        this.goods = goods;
    }

    @Query
    @NonNull
    @Description("Sanctions programmes: legal regimes under which one actor restricts dealings with another, in both"
            + " directions. What was merely described or supposed is a claim.")
    public SanctionProgrammeConnection sanctionProgrammes(
            @Description("Only programmes that meet these conditions; all by default.") @Nullable
                    SanctionProgrammeFilter filter,
            @Description("In which order; by code by default.") @DefaultValue("CODE") @Nullable
                    SanctionProgrammeOrder orderBy,
            @Description(
                            "Whether the European Union counts as one sender or as its members on the day filtered by, else"
                                    + " on that of the programme's beginning.")
                    @DefaultValue("ONE")
                    @Nullable
                    EuCount countEuAs,
            @Description("Only what was public by the end of that day; default all that is known.") @Nullable
                    LocalDate asOf,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        PageRequest request = PageRequest.of(first, after, last, before);
        SanctionProgrammeFilter wanted = filter == null ? SanctionProgrammeFilter.NONE : filter;
        Reading reading = new Reading(asOf, Objects.requireNonNullElse(countEuAs, EuCount.ONE), wanted.on());
        List<Programme> found =
                sanctions.programmes(wanted, Objects.requireNonNullElse(orderBy, SanctionProgrammeOrder.CODE), reading);
        return new SanctionProgrammeConnection(
                Page.ofAll(request, found, Programme::code)
                        .map(programme -> new SanctionProgrammeView(programme, reading)),
                sanctions.senderCounts(found, reading));
    }

    @Query
    @Description("One programme, or null if there is none of that code.")
    public @Nullable SanctionProgrammeView sanctionProgramme(
            @NonNull @Description("Its code, for example EU-833-2014.") String code,
            @Description("Whether the European Union counts as one sender or as its members on the day on which the"
                            + " programme began.")
                    @DefaultValue("ONE")
                    @Nullable
                    EuCount countEuAs,
            @Description("Only what was public by the end of that day; default all that is known.") @Nullable
                    LocalDate asOf) {
        Reading reading = new Reading(asOf, Objects.requireNonNullElse(countEuAs, EuCount.ONE), null);
        return register.programme(code, asOf)
                .map(programme -> new SanctionProgrammeView(programme, reading))
                .orElse(null);
    }

    @Query
    @NonNull
    @Description("Measures that meet every condition, in the order of their codes: for example those of the European"
            + " Union on Russia that applied on a day and concern crude oil. Ask the other way round for what the other"
            + " side imposes.")
    public SanctionMeasureConnection sanctionMeasures(
            @Description("Who imposes: an area by any of its codes, or an actor such as WEST. A member finds what its"
                            + " groups impose; what the European Union imposes only with countEuAs: MEMBERS.")
                    @Nullable
                    String sender,
            @Description("On whom: an area by any of its codes, or an actor. A member finds what is imposed on its"
                            + " groups; what is imposed on all countries is found under WLD.")
                    @Nullable
                    String target,
            @Description("Only measures that applied on this day, or of which that is not known: inForce(on) tells.")
                    @Nullable
                    LocalDate on,
            @Description("Only measures on these goods: an HS code of two, four or six digits, TOTAL or a list such as"
                            + " CHPL. It matches measures on what contains it and on what it contains.")
                    @Nullable
                    String commodity,
            @Description("Only measures of this kind.") @Nullable MeasureKind kind,
            @Description("Only measures on dealings that run this way.") @Nullable MeasureDirection direction,
            @Description("Whether the European Union counts as one sender or as its members on the day.")
                    @DefaultValue("ONE")
                    @Nullable
                    EuCount countEuAs,
            @Description("Only what was public by the end of that day; default all that is known.") @Nullable
                    LocalDate asOf,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        PageRequest request = PageRequest.of(first, after, last, before);
        List<SanctionMeasureView> found = sanctions.measures(new MeasureQuestion(
                sender == null ? null : register.require("sender", sender),
                target == null ? null : register.require("target", target),
                commodity == null ? null : goods.require("commodity", commodity),
                kind,
                direction,
                new Reading(asOf, Objects.requireNonNullElse(countEuAs, EuCount.ONE), on)));
        return new SanctionMeasureConnection(Page.ofAll(request, found, SanctionMeasureView::getCode));
    }
}
