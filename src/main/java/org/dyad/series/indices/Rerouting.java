package org.dyad.series.indices;

/** What may have gone round by a third country. */
public final class Rerouting {

    private Rerouting() {}

    /**
     * The most of one product that may have been rerouted through one hub: min(gain in, gain out), and nothing where
     * either is a loss.
     *
     * <p>Unit: that of the gains. It is an upper bound: what a hub bought more and sold more need not be the same
     * goods, and says nothing about why.
     *
     * @param gainIn what the hub buys more from the senders than before
     * @param gainOut what it sells more to the target
     * @throws IllegalArgumentException if either is not finite
     */
    public static double through(double gainIn, double gainOut) {
        if (!Double.isFinite(gainIn) || !Double.isFinite(gainOut)) {
            throw new IllegalArgumentException("gains must be finite, were %s and %s".formatted(gainIn, gainOut));
        }
        return Math.max(0, Math.min(gainIn, gainOut));
    }
}
