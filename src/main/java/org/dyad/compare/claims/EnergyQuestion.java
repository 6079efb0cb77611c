package org.dyad.compare.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dyad.energy.EnergyFlowRequest;
import org.dyad.energy.EnergyMeasure;
import org.dyad.energy.Fuel;
import org.dyad.events.Claim;
import org.dyad.events.ClaimKind;
import org.dyad.series.Basis;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What must be asked about a claim of the topic {@code ENERGY.<fuel>.<measure>}, or of its growth: the flow from the
 * area whose claim it is to the other.
 *
 * <p>It is held against figures in its own unit alone: factors between tonnes, cubic metres and kilowatt hours are
 * averages of the world and no more precise than a verdict. Shares of all imports, sums over several years and what
 * went through one of several pipelines are nobody's published flow.
 *
 * @param question with the fuel's code in the Harmonized System, by which customs say what they withhold
 */
record EnergyQuestion(ClaimQuestion question, String exporter, String importer, Fuel fuel, EnergyMeasure measure) {

    private static final String ENERGY = "ENERGY";
    private static final String GROWTH = "GROWTH";
    private static final int PARTS = 3;

    /** Empty where no published flow answers the claim. */
    static Optional<EnergyQuestion> of(Claim claim) {
        List<String> topic = Arrays.asList(claim.topic().split("\\.", -1));
        String importer = claim.counterpart();
        boolean growth = topic.size() == PARTS + 1 && topic.get(PARTS).equals(GROWTH);
        if (importer == null
                || !topic.get(0).equals(ENERGY)
                || (topic.size() != PARTS && !growth)
                || growth != "PERCENT".equals(claim.unit())
                || ClaimedFigure.of(claim).isEmpty()
                || claim.kind() == ClaimKind.THREAT
                || claim.kind() == ClaimKind.QUALITATIVE) {
            return Optional.empty();
        }
        Optional<Fuel> fuel = named(Fuel.values(), topic.get(1));
        Optional<EnergyMeasure> measure = named(EnergyMeasure.values(), topic.get(2));
        if (fuel.isEmpty() || measure.isEmpty()) {
            return Optional.empty();
        }
        return ClaimQuestion.about(
                        claim,
                        growth ? ClaimMeasure.GROWTH : ClaimMeasure.LEVEL,
                        Flow.EXPORT,
                        commodity(fuel.get()),
                        growth ? null : claim.unit())
                .filter(question -> question.basis() != Basis.FISCAL_YEAR)
                .map(question -> new EnergyQuestion(question, claim.area(), importer, fuel.get(), measure.get()));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String commodity(Fuel fuel) {
        return switch (fuel) {
            case CRUDE_OIL -> "2709";
            case FUEL_OIL -> "2710";
            case PIPELINE_GAS -> "271121";
            case LNG -> "271111";
            case NATURAL_GAS -> "2711";
            case COAL, COKING_COAL -> "2701";
            case ELECTRICITY -> "2716";
            case NUCLEAR -> "8401";
            case ENERGY -> "27";
        };
    }

    /** The flows that the answer is made of; for year to date also the months, which add up to it. */
    List<EnergyFlowRequest> requests(@Nullable LocalDate asOf) {
        List<EnergyFlowRequest> requests = new ArrayList<>(List.of(request(question.basis(), asOf)));
        if (question.basis() == Basis.YEAR_TO_DATE) {
            requests.add(request(Basis.PERIOD, asOf));
        }
        return requests;
    }

    private EnergyFlowRequest request(Basis basis, @Nullable LocalDate asOf) {
        return new EnergyFlowRequest(
                exporter,
                importer,
                fuel,
                null,
                measure,
                question.currency(),
                question.frequency(),
                basis,
                null,
                null,
                asOf);
    }

    /** Of an office of one side that side; of any other the exporter's, whose deliveries they are. */
    ClaimSide side(@Nullable String officeArea) {
        boolean importing = Objects.equals(officeArea, importer);
        return importing
                ? new ClaimSide(importer, exporter, Flow.IMPORT, false, List.of())
                : new ClaimSide(exporter, importer, Flow.EXPORT, true, List.of());
    }
}
