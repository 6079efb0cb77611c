package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.List;
import org.dyad.reference.AreaView;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.reference.CommodityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a programme or a measure is on a day, and what belongs to it.
 *
 * <p>Everything comes from memory, so its fields answer source by source; batching would only let aliases with
 * different arguments share an answer.
 */
@GraphQLApi
public class SanctionPartsApi {

    private final Sanctions sanctions;
    private final SanctionRegister register;
    private final Commodities commodities;
    private final Areas areas;

    SanctionPartsApi(Sanctions sanctions, SanctionRegister register, Commodities commodities, Areas areas) {
        this.sanctions = sanctions;
        this.register = register;
        this.commodities = commodities;
        this.areas = areas;
    }

    @Description("The area that the actor is; null where it is none of ours.")
    public @Nullable AreaView area(@Source ActorView actor) {
        return actor.areaCode() == null ? null : areas.view(actor.areaCode());
    }

    @NonNull
    @Description("Who imposes it; the European Union as one or as its members, as countEuAs of the list says.")
    public List<@NonNull ActorView> senders(@Source SanctionProgrammeView programme) {
        SanctionProgrammeView.Reading reading = programme.reading();
        return shown(register.counted(
                programme.programme().senders(),
                reading.eu(),
                sanctions.countingDay(programme.programme().lifecycle(), reading.day())));
    }

    @NonNull
    @Description("On whom it is imposed.")
    public List<@NonNull ActorView> targets(@Source SanctionProgrammeView programme) {
        return shown(programme.programme().targets());
    }

    @NonNull
    @Description("How far it had come by a day.")
    public SanctionStage stage(
            @Source SanctionProgrammeView programme,
            @Description("The day; today (UTC) by default.") @Nullable LocalDate on) {
        return programme.programme().lifecycle().stage(sanctions.dayOr(on));
    }

    @NonNull
    @Description("Whether it applied on a day. YES beyond lastConfirmedOn says that no end of it is known.")
    public InForce inForce(
            @Source SanctionProgrammeView programme,
            @Description("The day; today (UTC) by default.") @Nullable LocalDate on) {
        return programme.programme().lifecycle().inForce(sanctions.dayOr(on));
    }

    @NonNull
    @Description("Its measures, by code.")
    public List<@NonNull SanctionMeasureView> measures(
            @Source SanctionProgrammeView programme,
            @Description("Only those that applied on this day, or of which that is not known; all by default.")
                    @Nullable
                    LocalDate on) {
        Programme of = programme.programme();
        return of.measures().stream()
                .filter(measure -> on == null || measure.inForce(of, on) != InForce.NO)
                .map(measure -> new SanctionMeasureView(measure, of, programme.reading(), null))
                .toList();
    }

    @NonNull
    @Description("Who imposes it: those of the programme unless the measure has its own.")
    public List<@NonNull ActorView> senders(@Source SanctionMeasureView measure) {
        SanctionProgrammeView.Reading reading = measure.reading();
        return shown(register.counted(
                measure.measure().senders(measure.of()),
                reading.eu(),
                sanctions.countingDay(measure.measure().lifecycle(measure.of()), reading.day())));
    }

    @NonNull
    @Description("On whom it is imposed: those of the programme unless the measure has its own.")
    public List<@NonNull ActorView> targets(@Source SanctionMeasureView measure) {
        return shown(measure.measure().targets(measure.of()));
    }

    @NonNull
    @Description(
            "How far it had come by a day: the European ban on crude of 3 June 2022, which applies from 5 December,"
                    + " was ADOPTED on 1 September.")
    public SanctionStage stage(
            @Source SanctionMeasureView measure,
            @Description("The day; today (UTC) by default.") @Nullable LocalDate on) {
        return measure.measure().stage(measure.of(), sanctions.dayOr(on));
    }

    @NonNull
    @Description("Whether it applied on a day. YES beyond lastConfirmedOn says that no end of it is known.")
    public InForce inForce(
            @Source SanctionMeasureView measure,
            @Description("The day; today (UTC) by default.") @Nullable LocalDate on) {
        return measure.measure().inForce(measure.of(), sanctions.dayOr(on));
    }

    @NonNull
    @Description(
            "The goods that it restricts, where a source names codes; empty where none does or it is not on goods.")
    public List<@NonNull CommodityView> commodities(@Source SanctionMeasureView measure) {
        return measure.measure().scopes().stream()
                .flatMap(scope -> commodities.find(scope.commodity()).stream())
                .map(CommodityView::of)
                .toList();
    }

    @NonNull
    @Description("The goods that it restricts with where that was read: whether the source prints the code.")
    public List<@NonNull SanctionScopeView> scopes(@Source SanctionMeasureView measure) {
        return measure.measure().scopes().stream().map(SanctionScopeView::of).toList();
    }

    private static List<ActorView> shown(List<Actor> actors) {
        return actors.stream().map(ActorView::of).toList();
    }
}
