package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import org.dyad.events.EventKind;
import org.dyad.events.EventReports;
import org.dyad.events.ReportStanding;
import org.dyad.provenance.CitationView;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Events, on the day by which they had begun, as the report that counted first told it; those without date are left
 * out. One with several participants is between any two of them.
 */
@ApplicationScoped
class EventPart implements TimelinePart {

    /** The report that counts first, of those public by then. */
    private static final String FIRST = """
            (select %%s from event_report r join source s on s.id = r.source
             where r.event = v.code and r.known_from <= :knownBy::date order by %s limit 1)
            """.formatted(EventReports.ORDER);

    /** What is derived of all reports counts where all were public by then, and is derived anew where not. */
    private static final String SELECT = """
            select 'EVENT:' || v.code as id, told.happened, upper(told.happened) - 1 as day, v.known_from, v.areas,
              %s as source, %s as locator, coalesce(v.note, %s) as note,
              jsonb_build_object('name', v.name, 'kind', v.kind, 'endStart', lower(told.ended),
                'endEnd', upper(told.ended), 'place', told.place, 'standing', %s) as details
            from event v cross join lateral (
              select v.happened, v.ended, v.place where v.settled_on <= :knownBy::date
              union all
              (select r.begins, r.ends, r.place from event_report r join source s on s.id = r.source
               where r.event = v.code and v.settled_on > :knownBy::date and r.known_from <= :knownBy::date
               order by %s limit 1)) told
            where told.happened is not null and (%%s)
            """.formatted(
            FIRST.formatted("r.source"), FIRST.formatted("r.locator"), FIRST.formatted("r.note"),
            FIRST.formatted("r.standing"), EventReports.ORDER);

    private static final String PLANNED = ReportStanding.PLANNED.name();

    /** Each pair is looked up by itself, so that the index finds only what both take part in. */
    private static final String BETWEEN = """
            v.code in (
              select pair.code from unnest(:areas::text[]) one join unnest(:areas::text[]) other on one < other
              join event pair on pair.areas @> array[one, other]
              union
              select alone.code from event alone
              where cardinality(alone.areas) = 1 and alone.areas && :areas::text[])
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.EVENT;
    }

    @Override
    public String select(TimelineReach reach) {
        return SELECT.formatted(
                switch (reach) {
                    case BETWEEN -> BETWEEN;
                    case OF_ONE -> "v.areas && :areas::text[]";
                    case NAMED -> "v.code = :key";
                });
    }

    @Override
    public CitationView citation(TimelineRow row) {
        return CitationView.reported(row.source(), row.locator(), row.retrievedOn());
    }

    @Override
    public String title(TimelineRow row, @Nullable LocalDate asOf) {
        TimelineDetails details = row.details();
        String place = details.text("place");
        return "%s: %s%s%s%s"
                .formatted(
                        noun(EventKind.valueOf(details.require("kind"))),
                        details.require("name"),
                        place == null ? "" : ", " + place,
                        until(row, details, asOf),
                        PLANNED.equals(details.text("standing")) ? ", as planned" : "");
    }

    private static String noun(EventKind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** When it ended is told where that is another date, and only of the past. */
    private static String until(TimelineRow row, TimelineDetails details, @Nullable LocalDate asOf) {
        LocalDate start = details.day("endStart");
        LocalDate end = details.day("endEnd");
        if (start == null || end == null || (asOf != null && start.isAfter(asOf))) {
            return "";
        }
        PartialDate last = PartialDate.ofRange(start, end);
        return last.equals(row.date()) ? "" : ", to " + last;
    }
}
