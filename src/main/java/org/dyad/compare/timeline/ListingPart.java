package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.jspecify.annotations.Nullable;

/**
 * Names that came onto an official list on a day, or left it: one entry for all of one country and programme, however
 * many. Who was delisted before the first version that is loaded is not known, and missing.
 */
@ApplicationScoped
class ListingPart implements TimelinePart {

    private static final String SELECT = """
            select 'LISTING:' || concat_ws(':', t.list, t.kind, lower(t."on"), upper(t."on"), coalesce(t.area, ''),
                t.programme) as id,
              t."on" as happened, upper(t."on") - 1 as day, upper(t."on") - 1 as known_from,
              array_remove(array[a.area, t.area], null) as areas, l.source, null::text as locator,
              case when t.kind = 'LISTED' and lower(t."on") < f.day then
                'as the version of ' || f.day || ' has them, the first that is loaded: whoever was delisted before is missing'
              end as note,
              jsonb_build_object('list', l.name, 'kind', t.kind, 'programme', t.programme, 'entries', t.entries,
                'examples', t.examples, 'area', t.area) as details
            from listing_day t join sanction_list l on l.code = t.list join sanction_actor a on a.code = l.sender
            cross join lateral (select min(v.day) as day from list_version v where v.list = t.list) f
            where l.source is not null and (%s)
            """;

    private static final String BETWEEN = "t.area = any(:areas::text[]) and a.area = any(:areas::text[])";

    /** Lists of the area's own, and its names on those of others. */
    private static final String OF_ONE = """
            t.area = any(:areas::text[]) or t.list in (
              select o.code from sanction_list o join sanction_actor s on s.code = o.sender
              where s.area = any(:areas::text[]))
            """;

    private final TimelineWords words;

    ListingPart(TimelineWords words) {
        this.words = words;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.LISTING;
    }

    @Override
    public String select(TimelineReach reach) {
        return SELECT.formatted(
                switch (reach) {
                    case BETWEEN -> BETWEEN;
                    case OF_ONE -> OF_ONE;
                    case NAMED -> "t.list = split_part(:key, ':', 1)";
                });
    }

    @Override
    public CitationView citation(TimelineRow row) {
        return new CitationView(row.source(), row.locator(), null, Directness.PRIMARY, row.retrievedOn());
    }

    /** {@code Name of the list: 47 names of Russia listed (RUS): A; B; C and 44 more}. */
    @Override
    public String title(TimelineRow row, @Nullable LocalDate asOf) {
        TimelineDetails details = row.details();
        int entries = details.columns().getInt("entries");
        List<String> examples = examples(details.columns().getJsonArray("examples"));
        String area = details.text("area");
        String programme = details.require("programme");
        int more = entries - examples.size();
        return "%s: %d %s%s %s%s: %s%s"
                .formatted(
                        details.require("list"),
                        entries,
                        entries == 1 ? "name" : "names",
                        area == null ? "" : " of " + words.area(area),
                        details.require("kind").equals("LISTED") ? "listed" : "delisted",
                        programme.isEmpty() ? "" : " (" + programme + ")",
                        String.join("; ", examples),
                        more == 0 ? "" : " and " + more + " more");
    }

    private static List<String> examples(JsonArray names) {
        return names.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
