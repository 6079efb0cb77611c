package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.PublicationStatus;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Publication notes, on the day from which they hold. One about the trade with all partners is the reporter's alone;
 * one about the world as a whole, or about one partner, is between the two.
 */
@ApplicationScoped
class PublicationPart implements TimelinePart {

    private static final String SELECT = """
            select 'PUBLICATION:' || concat_ws(':', n.reporter, n.partner_scope, n.commodity_scope, lower(n."from"),
                upper(n."from"), n.status, coalesce(n.provider, ''), (select s.code from source s where s.id = n.source))
                as id,
              n."from" as happened, upper(n."from") - 1 as day, n.known_from,
              array[n.reporter] || case when n.partner_scope in ('ALL', 'DETAIL') then '{}' else array[n.partner_scope] end
                as areas,
              n.source, n.locator, n.text as note,
              jsonb_build_object('partners', n.partner_scope, 'goods', n.commodity_scope, 'status', n.status,
                'provider', n.provider, 'untilStart', lower(n.until), 'untilEnd', upper(n.until)) as details
            from publication_note n where %s
            """;

    private static final String BETWEEN = """
            n.reporter = any(:areas::text[])
              and (n.partner_scope in ('ALL', 'DETAIL') or n.partner_scope = any(:areas::text[]))
            """;

    private static final String OF_ONE = "n.reporter = any(:areas::text[]) or n.partner_scope = any(:areas::text[])";

    private static final String ALL = "ALL";

    private final TimelineWords words;

    PublicationPart(TimelineWords words) {
        this.words = words;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.PUBLICATION;
    }

    @Override
    public String select(TimelineReach reach) {
        return SELECT.formatted(
                switch (reach) {
                    case BETWEEN -> BETWEEN;
                    case OF_ONE -> OF_ONE;
                    case NAMED -> "n.reporter = split_part(:key, ':', 1)";
                });
    }

    @Override
    public CitationView citation(TimelineRow row) {
        return new CitationView(row.source(), row.locator(), null, Directness.PRIMARY, row.retrievedOn());
    }

    @Override
    public String title(TimelineRow row, @Nullable LocalDate asOf) {
        TimelineDetails details = row.details();
        String reporter = words.area(row.areas().get(0));
        String provider = details.text("provider");
        String goods = details.require("goods");
        return "%s: trade figures of %s%s%s %s from %s%s"
                .formatted(
                        provider == null ? "Offices of " + reporter : words.provider(provider),
                        reporter,
                        partners(details.require("partners")),
                        goods.equals(ALL) ? "" : words.goods(goods),
                        verb(PublicationStatus.valueOf(details.require("status"))),
                        row.date(),
                        until(details, asOf));
    }

    private String partners(String scope) {
        return switch (scope) {
            case ALL -> "";
            case "DETAIL" -> " by partner";
            case "WLD" -> " with the world as a whole";
            default -> " with " + words.area(scope);
        };
    }

    private static String verb(PublicationStatus status) {
        return switch (status) {
            case SUPPRESSED -> "withheld";
            case NOT_COLLECTED -> "not collected";
            case PUBLISHED -> "published";
            case PUBLISHED_IN_PART -> "published in part";
        };
    }

    /** When it ended is told only of the past. */
    private static String until(TimelineDetails details, @Nullable LocalDate asOf) {
        LocalDate start = details.day("untilStart");
        LocalDate end = details.day("untilEnd");
        return start == null || end == null || (asOf != null && end.minusDays(1).isAfter(asOf))
                ? ""
                : " to " + PartialDate.ofRange(start, end);
    }
}
