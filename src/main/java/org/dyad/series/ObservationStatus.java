package org.dyad.series;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a value can be trusted, or why there is none.
 *
 * <p>Source: SDMX code list CL_OBS_STATUS, version 2.2, whose letter {@link #sdmxCode} gives; values without a letter
 * are ours.
 */
public enum ObservationStatus implements Described {
    NORMAL("A", true, "As the provider published it, without reservation."),
    PROVISIONAL("P", true, "Published as preliminary: the provider expects to revise it."),
    ESTIMATED("E", true, "Estimated, by the provider or here by a rule that a notice names."),
    IMPUTED("I", true, "Put in by the provider in place of a value that it did not receive."),
    FORECAST("F", true, "A forecast: the period was not over when it was made."),
    COMPUTED(null, true, "Worked out here from published values."),
    BREAK("B", true, "Published, but not comparable with the period before."),
    SUPPRESSED("Q", false, "Exists, but the provider does not publish it: a publication note says so."),
    NOT_COLLECTED("L", false, "The provider did not collect it: a publication note says so."),
    NOT_APPLICABLE("M", false, "Cannot exist."),
    MISSING("O", false, "Not there, or cannot be worked out."),
    NOT_LOADED(null, false, "We hold nothing, which says nothing about the provider."),
    WITHDRAWN(null, false, "Taken back by the provider.");

    private final String description;
    private final @Nullable String sdmxCode;
    private final boolean hasValue;

    ObservationStatus(@Nullable String sdmxCode, boolean hasValue, String description) {
        this.description = description;
        this.sdmxCode = sdmxCode;
        this.hasValue = hasValue;
    }

    /** Letter in CL_OBS_STATUS; empty for COMPUTED, NOT_LOADED and WITHDRAWN, which the list does not have. */
    public Optional<String> sdmxCode() {
        return Optional.ofNullable(sdmxCode);
    }

    /** Whether an observation of this status has a value; if not, the status says why. */
    public boolean hasValue() {
        return hasValue;
    }

    /**
     * Status of a value worked out from values of these two: the less certain of both, at least COMPUTED.
     *
     * <p>From certain to uncertain: NORMAL, COMPUTED, PROVISIONAL, BREAK, IMPUTED, ESTIMATED, FORECAST. If either has
     * no value, MISSING.
     */
    ObservationStatus computedWith(ObservationStatus other) {
        if (!hasValue || !other.hasValue) {
            return MISSING;
        }
        ObservationStatus lessCertain = doubt() >= other.doubt() ? this : other;
        return lessCertain == NORMAL ? COMPUTED : lessCertain;
    }

    /** Status of a value worked out from one value of this status. */
    ObservationStatus computed() {
        return computedWith(this);
    }

    private int doubt() {
        return switch (this) {
            case NORMAL -> 0;
            case COMPUTED -> 1;
            case PROVISIONAL -> 2;
            case BREAK -> 3;
            case IMPUTED -> 4;
            case ESTIMATED -> 5;
            case FORECAST -> 6;
            case SUPPRESSED, NOT_COLLECTED, NOT_APPLICABLE, MISSING, NOT_LOADED, WITHDRAWN -> 7;
        };
    }

    @Override
    public String description() {
        return description;
    }
}
