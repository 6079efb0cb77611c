package org.dyad.trade.diversion;

import org.dyad.reference.AreaView;
import org.dyad.series.ObservationStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One product through one hub. */
@Type("DiversionRow")
@Description("One product through one hub, as the hub declares it; amounts are means of a period.")
public record DiversionRowView(
        @NonNull @Description("The hub.") AreaView hub,

        @NonNull @Description("Code of the product.") String code,

        @NonNull @Description("What the code stands for, in words.")
        String label,

        @NonNull @Description("The hub's imports from the senders before.")
        Double importsBefore,

        @NonNull @Description("The hub's imports from the senders after.")
        Double importsAfter,

        @NonNull @Description("The hub's exports to the target before.")
        Double exportsBefore,

        @NonNull @Description("The hub's exports to the target after.")
        Double exportsAfter,

        @NonNull @Description("importsAfter minus importsBefore.")
        Double gainFromSenders,

        @NonNull @Description("exportsAfter minus exportsBefore.")
        Double gainToTarget,

        @NonNull @Description("The smaller gain; 0 where either is a loss.")
        Double rerouted,

        @NonNull
        @Description("COMPUTED; BREAK where the figures before and after are in other editions of the codes, which may"
                + " mean other goods.")
        ObservationStatus status) {}
