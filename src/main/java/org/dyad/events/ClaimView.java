package org.dyad.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.Precision;
import org.dyad.observations.UnitView;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.dyad.series.Period;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link Claim} as the API shows it. */
@Type("Claim")
@Description("A figure that somebody reported, promised, predicted or threatened with, as one source has it. Never part"
        + " of a series: those are compiled by offices.")
public final class ClaimView implements Node {

    static final String TYPE = "Claim";

    private final Claim claim;
    private final List<AreaView> dyad;
    private final @Nullable UnitView unit;

    ClaimView(Claim claim, List<AreaView> dyad, @Nullable UnitView unit) {
        this.claim = claim;
        this.dyad = List.copyOf(dyad);
        this.unit = unit;
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this claim among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, claim.code());
    }

    @NonNull
    @Description("Our stable, readable name of the claim.")
    public String getCode() {
        return claim.code();
    }

    @NonNull
    @Description("The two areas; the flow is seen from the first.")
    public List<@NonNull AreaView> getDyad() {
        return dyad;
    }

    @NonNull
    @Description("What it is about, from the general to the special: TRADE.TOTAL, TRADE.EXPORT.8703.GROWTH.")
    public String getTopic() {
        return claim.topic();
    }

    @NonNull
    @Description("Whether it says what was, will be or shall be.")
    public ClaimKind getKind() {
        return claim.kind();
    }

    @Description("EXPORT, IMPORT, TOTAL or BALANCE, seen from the first of the dyad; null where it is not about trade.")
    public @Nullable String getFlow() {
        return claim.flow();
    }

    @Description("HS code, range of codes or list; TOTAL for all goods; null where it is not about goods.")
    public @Nullable String getCommodity() {
        return claim.commodity();
    }

    @Description("The figure, in unit; null for a range and where none was named.")
    public @Nullable Double getValue() {
        return number(claim.value());
    }

    @Description("Lower end of a range, in unit.")
    public @Nullable Double getLow() {
        return number(claim.low());
    }

    @Description("Upper end of a range, in unit.")
    public @Nullable Double getHigh() {
        return number(claim.high());
    }

    @NonNull
    @Description("How exactly the figure is worded.")
    public Precision getPrecision() {
        return claim.precision();
    }

    @Description("Unit of the last digit that was said, in unit: 1000000000 for \"185 billion dollars\".")
    public @Nullable Double getRounding() {
        return number(claim.rounding());
    }

    @Description("Unit of the figure; null where there is none.")
    public @Nullable UnitView getUnit() {
        return unit;
    }

    @Description("The calendar period that the figure is about; null where none fits or none was named.")
    public @Nullable PeriodScalar getPeriod() {
        Period period = claim.period();
        return period == null ? null : PeriodScalar.of(period);
    }

    @Description("First day of what the figure is about, where no calendar period fits.")
    public @Nullable LocalDate getSpanStart() {
        return claim.spanStart();
    }

    @Description("The day after the last one that the figure is about, where no calendar period fits.")
    public @Nullable LocalDate getSpanEndExclusive() {
        return claim.spanEndExclusive();
    }

    @Description("Who said it, and in which capacity.")
    public @Nullable String getSpeaker() {
        return claim.speaker();
    }

    @Description("When it was said, as precisely as that is known.")
    public @Nullable PartialDateScalar getSaidOn() {
        return PartialDateScalar.of(claim.saidOn());
    }

    @NonNull
    @Description("First day on which the source was public.")
    public LocalDate getKnownFrom() {
        return claim.knownFrom();
    }

    @Description("Key of the series whose figure the claim repeats, where it does: then the two are no two witnesses.")
    public @Nullable String getDerivedFrom() {
        return claim.derivedFrom();
    }

    @Description("What must be known to read it.")
    public @Nullable String getNote() {
        return claim.note();
    }

    @NonNull
    @Description("Where it was read.")
    public List<@NonNull CitationView> getCitations() {
        return List.of(claim.citation());
    }

    @Ignore
    public Claim claim() {
        return claim;
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
