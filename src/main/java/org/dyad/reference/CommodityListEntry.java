package org.dyad.reference;

import org.dyad.provenance.SourceView;
import org.jspecify.annotations.Nullable;

/**
 * A commodity's place on a list of goods.
 *
 * @param list the list's name, for example {@code CHPL}
 * @param code the commodity's code
 * @param tier the list's own tier, for example {@code 3.A}
 * @param label what the list calls the goods
 */
public record CommodityListEntry(
        String list,
        String code,
        String classification,
        @Nullable String tier,
        @Nullable String label,
        @Nullable SourceView source) {}
