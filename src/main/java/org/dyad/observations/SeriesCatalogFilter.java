package org.dyad.observations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which series of the catalogue.
 *
 * @param search words that the label must contain, or null
 * @param areas codes, each of which the series must be about; empty for any
 * @param commodity code that the series is about, or a chapter or heading above it; null for any
 */
public record SeriesCatalogFilter(
        @Nullable String search,
        List<String> areas,
        @Nullable SeriesKind kind,
        @Nullable String commodity) {

    public SeriesCatalogFilter {
        areas = List.copyOf(areas);
    }
}
