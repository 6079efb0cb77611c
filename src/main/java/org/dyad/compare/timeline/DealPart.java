package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.dyad.energy.DealDateKind;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.jspecify.annotations.Nullable;

/** What happened to deals of energy; what is only planned has not happened. */
@ApplicationScoped
class DealPart implements TimelinePart {

    /**
     * Of the sources that tell one thing the first that was public counts; a vaguer date is left out where a more
     * precise one was public by then.
     */
    private static final String SELECT = """
            select 'DEAL:' || concat_ws(':', d.deal, d.kind, lower(d."on"), upper(d."on")) as id,
              d."on" as happened, upper(d."on") - 1 as day, d.known_from,
              array(select distinct p.area from energy_deal_party p where p.deal = d.deal and p.area is not null
                order by p.area) as areas,
              d.source, d.locator, d.note,
              jsonb_build_object('name', (select name from energy_deal where code = d.deal), 'kind', d.kind,
                'description', d.description) as details
            from energy_deal_date d
            where d.kind not in ('START_PLANNED', 'END_PLANNED') and %s
              and not exists (select 1 from energy_deal_date o where o.deal = d.deal and o.kind = d.kind and (
                (o."on" = d."on" and (o.known_from, o.source) < (d.known_from, d.source))
                or (o."on" <@ d."on" and o."on" <> d."on" and o.known_from <= d.known_from)))
            """;

    private static final String BETWEEN = """
            (d.deal in (select p.deal from energy_deal_party p where p.area = any(:areas::text[])
                group by p.deal having count(distinct p.area) > 1)
              or (d.deal in (select p.deal from energy_deal_party p where p.area = any(:areas::text[]))
                and not exists (select 1 from energy_deal_party p where p.deal = d.deal
                  and p.area <> all(:areas::text[]))))
            """;

    private static final String OF_ONE =
            "d.deal in (select p.deal from energy_deal_party p where p.area = any(:areas::text[]))";

    @Override
    public TimelineKind kind() {
        return TimelineKind.DEAL;
    }

    @Override
    public String select(TimelineReach reach) {
        return SELECT.formatted(
                switch (reach) {
                    case BETWEEN -> BETWEEN;
                    case OF_ONE -> OF_ONE;
                    case NAMED -> "d.deal = split_part(:key, ':', 1)";
                });
    }

    @Override
    public CitationView citation(TimelineRow row) {
        return new CitationView(
                row.source(),
                row.locator(),
                null,
                row.source().kind() == SourceKind.PRESS ? Directness.QUOTED : Directness.PRIMARY,
                row.retrievedOn());
    }

    @Override
    public String title(TimelineRow row, @Nullable LocalDate asOf) {
        TimelineDetails details = row.details();
        String description = details.text("description");
        return "%s: %s%s"
                .formatted(
                        verb(DealDateKind.valueOf(details.require("kind"))),
                        details.require("name"),
                        description == null ? "" : ": " + description);
    }

    private static String verb(DealDateKind kind) {
        return switch (kind) {
            case ANNOUNCED -> "Deal announced";
            case SIGNED -> "Deal signed";
            case EFFECTIVE -> "Deal in force";
            case STARTED -> "Deal carried out from now on";
            case AMENDED -> "Deal amended";
            case COMPLETED -> "Deal completed";
            case SUSPENDED -> "Deal suspended";
            case CANCELLED -> "Deal cancelled";
            case ENDED -> "Deal ended";
            case MILESTONE, START_PLANNED, END_PLANNED -> "Deal";
        };
    }
}
