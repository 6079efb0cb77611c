package org.dyad.compare.dyads;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.dyad.compare.claims.ClaimCheckApi;
import org.dyad.compare.claims.ClaimCheckConnection;
import org.dyad.compare.timeline.TimelineApi;
import org.dyad.compare.timeline.TimelineConnection;
import org.dyad.compare.timeline.TimelineKind;
import org.dyad.energy.EnergyDealApi;
import org.dyad.energy.EnergyDealConnection;
import org.dyad.energy.EnergyDealFilter;
import org.dyad.energy.EnergyDealOrder;
import org.dyad.events.EventApi;
import org.dyad.events.EventConnection;
import org.dyad.events.EventFilter;
import org.dyad.finance.InstitutionApi;
import org.dyad.finance.InstitutionConnection;
import org.dyad.finance.InstitutionFilter;
import org.dyad.reference.DyadInput;
import org.dyad.sanctions.EuCount;
import org.dyad.sanctions.SanctionApi;
import org.dyad.sanctions.SanctionProgrammeConnection;
import org.dyad.sanctions.SanctionProgrammeFilter;
import org.dyad.sanctions.SanctionProgrammeOrder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What the registers hold about a pair of areas: each the page that the register's own list would answer. */
@GraphQLApi
@RegisterForReflection // no query among them, see ArchitectureTest
public class DyadRegistersApi {

    private final EnergyDealApi deals;
    private final InstitutionApi institutions;
    private final SanctionApi sanctions;
    private final EventApi events;
    private final ClaimCheckApi claims;
    private final TimelineApi timeline;

    DyadRegistersApi(
            EnergyDealApi deals,
            InstitutionApi institutions,
            SanctionApi sanctions,
            EventApi events,
            ClaimCheckApi claims,
            TimelineApi timeline) {
        this.deals = deals;
        this.institutions = institutions;
        this.sanctions = sanctions;
        this.events = events;
        this.claims = claims;
        this.timeline = timeline;
    }

    @NonNull
    @Description("Deals of energy in which both take part, by the day of signing.")
    public EnergyDealConnection energyDeals(
            @Source DyadView dyad,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        return deals.energyDeals(
                new EnergyDealFilter(DyadApi.codes(dyad), null, null, null, null, null, null, null),
                EnergyDealOrder.SIGNED_FIRST,
                dyad.asOf(),
                first,
                after,
                last,
                before);
    }

    @NonNull
    @Description("Institutions that each of the two founded, belongs to or has as its own.")
    public InstitutionConnection institutions(
            @Source DyadView dyad,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        return institutions.institutions(
                new InstitutionFilter(null, null, null, DyadApi.codes(dyad)), dyad.asOf(), first, after, last, before);
    }

    @NonNull
    @Description("Sanctions programmes of the first upon the second; those of the European Union count as one sender.")
    public SanctionProgrammeConnection sanctionsByA(
            @Source DyadView dyad,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        return programmes(dyad, dyad.a().code(), dyad.b().code(), first, after, last, before);
    }

    @NonNull
    @Description("Sanctions programmes of the second upon the first; those of the European Union count as one sender.")
    public SanctionProgrammeConnection sanctionsByB(
            @Source DyadView dyad,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        return programmes(dyad, dyad.b().code(), dyad.a().code(), first, after, last, before);
    }

    private SanctionProgrammeConnection programmes(
            DyadView dyad,
            String sender,
            String target,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return sanctions.sanctionProgrammes(
                new SanctionProgrammeFilter(sender, target, null, null, null),
                SanctionProgrammeOrder.CODE,
                EuCount.ONE,
                dyad.asOf(),
                first,
                after,
                last,
                before);
    }

    @NonNull
    @Description("Summits, treaties, exercises and other events in which both take part, earliest first.")
    public EventConnection events(
            @Source DyadView dyad,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        return events.events(
                new EventFilter(DyadApi.codes(dyad), null, null, null, null), dyad.asOf(), first, after, last, before);
    }

    @NonNull
    @Description("What was claimed about the two, each claim held against what the offices published.")
    public ClaimCheckConnection claims(
            @Source DyadView dyad,
            @Description("Topic, with all below it: TRADE, TRADE.TOTAL; default all.") @Nullable String topic,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        return claims.claimCheck(
                new DyadInput(dyad.a().code(), dyad.b().code()), topic, dyad.asOf(), first, after, last, before);
    }

    @NonNull
    @Description("All that is known to have happened between the two or to one of them, earliest first.")
    public TimelineConnection timeline(
            @Source DyadView dyad,
            @io.smallrye.graphql.api.Nullable
                    @Description("Only these kinds; default, and with an empty list, all.")
                    @Nullable
                    List<@NonNull TimelineKind> kinds,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        return timeline.timeline(DyadApi.codes(dyad), null, null, kinds, dyad.asOf(), first, after, last, before);
    }
}
