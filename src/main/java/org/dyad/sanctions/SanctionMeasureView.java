package org.dyad.sanctions;

import java.util.List;
import java.util.Optional;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.dyad.series.PartialDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link Measure} as the API shows it; {@link SanctionPartsApi} adds what depends on a day. */
@Type("SanctionMeasure")
@Description("One restriction of a programme.")
public final class SanctionMeasureView implements Node {

    static final String TYPE = "SanctionMeasure";

    private final Measure measure;
    /** Named otherwise than the getter: SmallRye would take a field's type for its own. */
    private final Programme whole;

    private final SanctionProgrammeView.Reading reading;
    private final @Nullable String matchedBy;

    SanctionMeasureView(
            Measure measure, Programme programme, SanctionProgrammeView.Reading reading, @Nullable String matchedBy) {
        this.measure = measure;
        this.whole = programme;
        this.reading = reading;
        this.matchedBy = matchedBy;
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this measure among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, measure.code());
    }

    @NonNull
    @Description("Our stable, readable code: the programme's, a dot, and what is restricted.")
    public String getCode() {
        return measure.code();
    }

    @NonNull
    @Description("The programme that it belongs to.")
    public SanctionProgrammeView getProgramme() {
        return new SanctionProgrammeView(whole, reading);
    }

    @NonNull
    @Description("What it restricts.")
    public MeasureKind getKind() {
        return measure.kind();
    }

    @Description("Which way the dealings run; null where it is both or neither.")
    public @Nullable MeasureDirection getDirection() {
        return measure.direction();
    }

    @Name("package")
    @Description("The act of several measures that it belongs to, such as EU package 6; null where there is none.")
    public @Nullable String getAct() {
        return measure.act();
    }

    @NonNull
    @Description("What is forbidden, in our words.")
    public String getDescription() {
        return measure.description();
    }

    @Description("What is not forbidden, in our words; null where the source tells of none.")
    public @Nullable String getExemptions() {
        return measure.exemptions();
    }

    @Description("What must be known to read it; null if nothing.")
    public @Nullable String getNote() {
        return measure.note();
    }

    @Description("By which of its commodities it was found, separated by commas: the code asked for, one that contains"
            + " it, or one that it contains. Null where no commodity was asked for.")
    public @Nullable String getMatchedBy() {
        return matchedBy;
    }

    @Description("When it was first announced.")
    public @Nullable PartialDateScalar getAnnouncedOn() {
        return first(SanctionStepKind.ANNOUNCED);
    }

    @Description("When its act was adopted or signed.")
    public @Nullable PartialDateScalar getAdoptedOn() {
        return first(SanctionStepKind.ADOPTED);
    }

    @Description("When its act was published.")
    public @Nullable PartialDateScalar getPublishedOn() {
        return first(SanctionStepKind.PUBLISHED);
    }

    @Description("When its act entered into force; what it forbids may be forbidden only later.")
    public @Nullable PartialDateScalar getInForceFrom() {
        return first(SanctionStepKind.IN_FORCE);
    }

    @Description(
            "From when what it forbids is forbidden: as the source says, else from entry into force or imposition.")
    public @Nullable PartialDateScalar getAppliesFrom() {
        return shown(lifecycle().beginning());
    }

    @Description("Until when old business may be wound down.")
    public @Nullable PartialDateScalar getWindDownUntil() {
        return last(SanctionStepKind.WIND_DOWN_UNTIL);
    }

    @Description("When it was last eased.")
    public @Nullable PartialDateScalar getEasedOn() {
        return last(SanctionStepKind.EASED);
    }

    @Description("When it was last suspended.")
    public @Nullable PartialDateScalar getSuspendedOn() {
        return last(SanctionStepKind.SUSPENDED);
    }

    @Description("The last day of its term, as far as known; it may have been prolonged since.")
    public @Nullable PartialDateScalar getExpiresOn() {
        return last(SanctionStepKind.EXPIRES);
    }

    @Description("From when it no longer applied.")
    public @Nullable PartialDateScalar getEndedOn() {
        return first(SanctionStepKind.ENDED);
    }

    @Description("The latest day for which a source shows it in force: how far we know. Null where none does.")
    public @Nullable PartialDateScalar getLastConfirmedOn() {
        return shown(lifecycle().lastConfirmed());
    }

    @NonNull
    @Description("Every dated step of its own, in order, with those that are disputed.")
    public List<@NonNull SanctionStepView> getSteps() {
        return SanctionStepView.of(measure.particulars().steps());
    }

    @NonNull
    @Description("The legal acts behind it; those of the programme where it has none of its own.")
    public List<@NonNull LegalBasisView> getLegalBases() {
        List<LegalBasis> own = measure.particulars().legalBases();
        return (own.isEmpty() ? whole.particulars().legalBases() : own)
                .stream().map(LegalBasisView::of).toList();
    }

    @NonNull
    @Description("Numbers that sources print of it: names added, trade covered, caps, tariffs.")
    public List<@NonNull SanctionFigureView> getFigures() {
        return measure.particulars().figures().stream()
                .map(SanctionFigureView::of)
                .toList();
    }

    @NonNull
    @Description("Where it was read, each place once.")
    public List<@NonNull CitationView> getCitations() {
        return measure.citations();
    }

    @Ignore
    Measure measure() {
        return measure;
    }

    @Ignore
    Programme of() {
        return whole;
    }

    @Ignore
    SanctionProgrammeView.Reading reading() {
        return reading;
    }

    private Lifecycle lifecycle() {
        return measure.lifecycle(whole);
    }

    private @Nullable PartialDateScalar first(SanctionStepKind kind) {
        return shown(lifecycle().first(kind));
    }

    private @Nullable PartialDateScalar last(SanctionStepKind kind) {
        return shown(lifecycle().last(kind));
    }

    private static @Nullable PartialDateScalar shown(Optional<PartialDate> date) {
        return PartialDateScalar.of(date.orElse(null));
    }
}
