package org.dyad.reference;

import org.dyad.provenance.SourceView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link CommodityListEntry} as the API shows it. */
@Type("CommodityListEntry")
@Description("A commodity's place on a list of goods, for example the Common High Priority List (CHPL).")
public record CommodityListEntryView(
        @NonNull @Description("The list's name, for example CHPL.")
        String list,

        @Description("The list's own tier, for example 3.A; null where it has none.") @Nullable
        String tier,

        @Description("What the list calls the goods; null where it gives only the code.") @Nullable
        String label,

        @Description("Where the list was read; null if that is not written down.") @Nullable
        SourceView source) {

    static CommodityListEntryView of(CommodityListEntry entry) {
        return new CommodityListEntryView(entry.list(), entry.tier(), entry.label(), entry.source());
    }
}
