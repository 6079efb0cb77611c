package org.dyad.trade;

import java.util.List;
import org.dyad.observations.ObservationView;
import org.dyad.observations.UnitView;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.ProviderView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A total and its parts, by goods or by partners. */
@Type("Breakdown")
@Description("A total and its largest parts, by goods or by partners, as one provider has them in one currency.")
public record BreakdownView(
        @Description("Who compiled all figures of the answer.") @Nullable
        ProviderView provider,

        @NonNull @Description("Unit of total and values: the currency.")
        UnitView unit,

        @NonNull
        @Description(
                "The published total; where none is published, the sum of all parts (COMPUTED); without either, the"
                        + " reason.")
        ObservationView total,

        @Description("The total of compareWith's period, by the same rule; null if nothing is compared.") @Nullable
        ObservationView totalBefore,

        @NonNull
        @Description(
                "The largest parts, the largest first. No part contains another: groups of areas are rows only where"
                        + " none of their members is. A part without a figure is no row.")
        List<@NonNull BreakdownRowView> rows,

        @Description(
                "All that no row shows: the parts beyond the rows, and what of the total is in no part (a notice says"
                        + " how much that is). Rows and other make up the total, or all parts where they come to more.")
        @Nullable
        BreakdownRowView other,

        @NonNull @Description("How many parts have a figure, whether rows or not: the n of the normalised index.")
        Integer parts,

        @Description(
                "Herfindahl-Hirschman index over all parts that have a figure, 1/parts to 1: the sum of their squared"
                        + " shares of the sum of parts.")
        @Nullable
        Double herfindahlHirschman,

        @Description("The same from 0 (even) to 1 (one part has all), whatever the number of parts n: (H - 1/n) / (1 -"
                + " 1/n). Not UNCTAD's, which takes the square roots of H and 1/n. Null for a single part.")
        @Nullable
        Double normalisedHerfindahlHirschman,

        @NonNull @Description("Edition of the codes, such as HS2017; HS where the source does not state it.")
        String classification,

        @NonNull @Description("What a reader must know of it: what is left out, counted as one or not published.")
        List<@NonNull NoticeView> notices) {}
