package org.dyad.sanctions;

import java.time.LocalDate;
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
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link Programme} as the API shows it; {@link SanctionPartsApi} adds what depends on a day. */
@Type("SanctionProgramme")
@Description("A legal regime under which one actor restricts dealings with another; also one that was only threatened.")
public final class SanctionProgrammeView implements Node {

    static final String TYPE = "SanctionProgramme";

    private final Programme programme;
    private final Reading reading;

    /**
     * How a programme is read.
     *
     * @param asOf day up to which knowledge was used; null for all
     * @param eu how the European Union counts as a sender
     * @param day on which its members count; null for the day on which the programme began
     */
    record Reading(
            @Nullable LocalDate asOf, EuCount eu, @Nullable LocalDate day) {
        static final Reading PLAIN = new Reading(null, EuCount.ONE, null);
    }

    SanctionProgrammeView(Programme programme, Reading reading) {
        this.programme = programme;
        this.reading = reading;
    }

    /** Day up to which knowledge was used; null for all. No field of the answer: it is the question's. */
    public @Nullable LocalDate asOf() {
        return reading.asOf();
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this programme among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, programme.code());
    }

    @NonNull
    @Description("Our stable, readable code: sender and act, such as EU-833-2014.")
    public String getCode() {
        return programme.code();
    }

    @NonNull
    @Description("Its name, in our words.")
    public String getName() {
        return programme.name();
    }

    @Description("What it is for, in our words; null where no source tells.")
    public @Nullable String getObjective() {
        return programme.objective();
    }

    @Description("How it ended, as a study judges; null where none does.")
    public @Nullable SanctionOutcome getOutcome() {
        return programme.outcome();
    }

    @Description("What must be known to read it; null if nothing.")
    public @Nullable String getNote() {
        return programme.note();
    }

    @Description("When it was first threatened.")
    public @Nullable PartialDateScalar getThreatenedOn() {
        return first(SanctionStepKind.THREATENED);
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

    @Description("From when it applied: the day from which it applies, else of entry into force, else of imposition.")
    public @Nullable PartialDateScalar getInForceFrom() {
        return shown(lifecycle().beginning());
    }

    @Description("When it was last eased.")
    public @Nullable PartialDateScalar getEasedOn() {
        return last(SanctionStepKind.EASED);
    }

    @Description("When it was last suspended.")
    public @Nullable PartialDateScalar getSuspendedOn() {
        return last(SanctionStepKind.SUSPENDED);
    }

    @Description("When it was last prolonged.")
    public @Nullable PartialDateScalar getRenewedOn() {
        return last(SanctionStepKind.RENEWED);
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
    @Description("Every dated step, in order, with those that are disputed.")
    public List<@NonNull SanctionStepView> getSteps() {
        return SanctionStepView.of(programme.particulars().steps());
    }

    @NonNull
    @Description("The legal acts behind it, by the day of adoption.")
    public List<@NonNull LegalBasisView> getLegalBases() {
        return programme.particulars().legalBases().stream()
                .map(LegalBasisView::of)
                .toList();
    }

    @NonNull
    @Description("Numbers that sources print of it: how many names were listed or added. Those without a day first.")
    public List<@NonNull SanctionFigureView> getFigures() {
        return programme.particulars().figures().stream()
                .map(SanctionFigureView::of)
                .toList();
    }

    @NonNull
    @Description("Where it was read, each place once.")
    public List<@NonNull CitationView> getCitations() {
        return programme.citations();
    }

    @Ignore
    Programme programme() {
        return programme;
    }

    @Ignore
    Reading reading() {
        return reading;
    }

    private Lifecycle lifecycle() {
        return programme.lifecycle();
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
