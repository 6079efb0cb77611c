package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dyad.reference.Commodities;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Adds chapters up to the sections of the Harmonized System, which nobody publishes: only where the chapters come to
 * the total but for what is confidential, since a section without one of its chapters would be another number.
 */
@ApplicationScoped
class BreakdownSections {

    private static final double LEAST_PART = 0.99;
    private static final double HUNDRED = 100;

    private final Commodities commodities;

    BreakdownSections(Commodities commodities) {
        this.commodities = commodities;
    }

    /** @param published the total, null if there is none */
    List<BreakdownPart> of(
            List<BreakdownPart> chapters, @Nullable BreakdownPart published, Period period, Notices notices) {
        double sum = chapters.stream().mapToDouble(BreakdownPart::value).sum();
        if (published != null && sum < published.value() * LEAST_PART) {
            if (!chapters.isEmpty()) {
                notices.add(
                        "PARTIAL_DETAIL",
                        "chapters are loaded that come to %d percent of the total: too few to add up to sections"
                                .formatted((int) (sum / published.value() * HUNDRED)),
                        period);
            }
            return List.of();
        }
        Map<String, List<BreakdownPart>> bySection = new TreeMap<>();
        chapters.forEach(chapter -> bySection
                .computeIfAbsent(section(chapter.code()), section -> new ArrayList<>())
                .add(chapter));
        List<BreakdownPart> sections = new ArrayList<>();
        bySection.forEach((section, parts) -> sections.add(BreakdownPart.sum(section, parts)));
        return sections;
    }

    /** A chapter of none, such as 99 for what is confidential, is a row of its own. */
    private String section(String chapter) {
        return commodities
                .find(chapter)
                .map(found -> Objects.requireNonNullElse(found.parent, chapter))
                .orElse(chapter);
    }
}
