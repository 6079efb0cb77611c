package org.dyad.energy;

import java.util.List;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An {@link EnergyDeal} as the API shows it; {@link EnergyDealApi} adds what belongs to it. */
@Type("EnergyDeal")
@Description(
        "A contract, project, stake, loan or memorandum of energy. Where sources compete, a field shows one of them"
                + " by the order in methods.md, and figures and dates show all.")
public final class EnergyDealView implements Node {

    static final String TYPE = "EnergyDeal";

    private final EnergyDeal deal;
    private final List<AreaView> areas;

    EnergyDealView(EnergyDeal deal, List<AreaView> areas) {
        this.deal = deal;
        this.areas = List.copyOf(areas);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this deal among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, deal.code());
    }

    @NonNull
    @Description("Our stable, readable name of the deal.")
    public String getCode() {
        return deal.code();
    }

    @NonNull
    @Description("What it is called here.")
    public String getName() {
        return deal.name();
    }

    @NonNull
    @Description("What sort of deal it is.")
    public EnergyDealKind getKind() {
        return deal.kind();
    }

    @NonNull
    @Description("The state that began last; plans don't count.")
    public DealStatus getStatus() {
        return deal.status();
    }

    @Description("What is sold, carried or made; null for several or none.")
    public @Nullable Fuel getFuel() {
        return deal.fuel();
    }

    @NonNull
    @Description("Whose companies, funds or governments take part, by code.")
    public List<@NonNull AreaView> getAreas() {
        return areas;
    }

    @Description("The earliest day on which it was made known.")
    public @Nullable PartialDateScalar getAnnouncedOn() {
        return PartialDateScalar.of(deal.announcedOn());
    }

    @Description("The earliest day on which anything of it was signed; dates has all.")
    public @Nullable PartialDateScalar getSignedOn() {
        return PartialDateScalar.of(deal.signedOn());
    }

    @Description("When deliveries or operation began; before that, when they are to begin.")
    public @Nullable PartialDateScalar getStartsOn() {
        return PartialDateScalar.of(deal.startedOn() != null ? deal.startedOn() : deal.startPlannedOn());
    }

    @Description("When deliveries or operation were to begin, as the newest source says.")
    public @Nullable PartialDateScalar getStartPlannedOn() {
        return PartialDateScalar.of(deal.startPlannedOn());
    }

    @Description("When it ended, was given up, or is to end.")
    public @Nullable PartialDateScalar getEndsOn() {
        return PartialDateScalar.of(deal.endsOn());
    }

    @Description("For how many years: the default pick of figures(kind: TERM).")
    public @Nullable Integer getTermYears() {
        Double years = deal.termYears();
        return years == null ? null : (int) Math.round(years);
    }

    @Description(
            "In US dollars: the default pick of figures(kind: VALUE); where none is printed in dollars, worked out from"
                    + " another currency at the year's mean rate, which the figure's note has.")
    public @Nullable Double getValueUsd() {
        return deal.valueUsd();
    }

    @Description("What must be known of it.")
    public @Nullable String getNote() {
        return deal.note();
    }

    @Ignore
    public EnergyDeal deal() {
        return deal;
    }
}
