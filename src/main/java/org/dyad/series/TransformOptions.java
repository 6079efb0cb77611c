package org.dyad.series;

import org.jspecify.annotations.Nullable;

/**
 * What some transforms need besides the levels.
 *
 * @param indexBase base of INDEX, of the series' frequency or a lower one (then the mean over it is 100); null for the
 *     first period with a value
 * @param rollingWindow number of periods of ROLLING_MEAN, at least 1; null for {@value #DEFAULT_ROLLING_WINDOW}
 */
public record TransformOptions(
        @Nullable Period indexBase, @Nullable Integer rollingWindow) {

    public static final int DEFAULT_ROLLING_WINDOW = 3;

    /** The first period as base, a window of three. */
    public static final TransformOptions DEFAULT = new TransformOptions(null, null);

    /** @throws IllegalArgumentException if the window is below 1 */
    public TransformOptions {
        if (rollingWindow != null && rollingWindow < 1) {
            throw new IllegalArgumentException("rolling window must be at least 1, was %d".formatted(rollingWindow));
        }
    }

    int rollingWindowOrDefault() {
        return rollingWindow == null ? DEFAULT_ROLLING_WINDOW : rollingWindow;
    }
}
