package org.dyad.series.indices;

import java.util.OptionalDouble;

/** Whether two countries trade more with each other than their weight in the world's trade lets expect. */
public final class TradeIntensity {

    private TradeIntensity() {}

    /**
     * Trade intensity: (x_ij / X_i) / (x_wj / X_w), the share of country i's exports that goes to j over the share of
     * the world's exports that goes there. The world includes i itself.
     *
     * <p>Unit: a ratio, from 0; 1 where i sells to j as the world does. Empty where i or the world exports nothing, or
     * nobody exports to j.
     *
     * <p>Source: A. J. Brown, Applied Economics: Aspects of the World Economy in War and Peace, 1949, pp. 212-226; in
     * this form M. Mikić and J. Gilbert, Trade Statistics in Policymaking, ESCAP 2009 (ST/ESCAP/2559).
     */
    public static OptionalDouble of(double toPartner, double all, double worldToPartner, double worldAll) {
        return Ratios.of(Ratios.of(toPartner, all), Ratios.of(worldToPartner, worldAll));
    }

    /**
     * Kojima's trade intensity: (x_ij / X_i) / (M_j / (M_w − M_i)), which takes i's own imports out of the world,
     * because i cannot export to itself.
     *
     * <p>Unit: as {@link #of}. Empty where i exports nothing, j imports nothing, or nobody but i imports.
     *
     * <p>Source: K. Kojima, "The Pattern of International Trade among Advanced Countries", Hitotsubashi Journal of
     * Economics 5(1), 1964, pp. 16-36.
     *
     * @param toPartner what i exports to j
     * @param all what i exports
     * @param partnersImports what j imports, M_j
     * @param worldImports what the world imports, M_w
     * @param ownImports what i imports, M_i
     */
    public static OptionalDouble kojima(
            double toPartner, double all, double partnersImports, double worldImports, double ownImports) {
        return Ratios.of(Ratios.of(toPartner, all), Ratios.of(partnersImports, worldImports - ownImports));
    }
}
