package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import org.dyad.provenance.CitationView;
import org.jspecify.annotations.Nullable;

/**
 * What became of institutions, and whom they took in.
 *
 * <p>A state of an institution is between all areas that it is of: the one whose own it is, its founders, its members,
 * and the one that the state concerns. The admission of a member is of that member alone.
 */
@ApplicationScoped
class InstitutionPart implements TimelinePart {

    private static final String STATES = """
            select 'INSTITUTION:' || concat_ws(':', i.code, t.status, lower(t."on"), upper(t."on"), coalesce(t.area, ''),
                (select s.code from source s where s.id = t.source)) as id,
              t."on" as happened, upper(t."on") - 1 as day, t.known_from, who.areas, t.source, t.locator, t.note,
              jsonb_build_object('name', i.name, 'status', t.status, 'area', t.area) as details
            from institution i join institution_status t on t.institution = i.code
            cross join lateral (
              select coalesce(array_agg(distinct area order by area), '{}') as areas from (
                select i.area union all select t.area
                union all select f.area from institution_founder f
                  where f.institution = i.code and f.known_from <= :knownBy::date
                union all select m.member from institution_membership m
                  where m.institution = i.code and m.known_from <= :knownBy::date) every (area)
              where area is not null) who
            where %s
            """;

    private static final String ADMISSIONS = """
            select 'INSTITUTION:' || concat_ws(':', i.code, 'MEMBER', m.member, m.stay,
                (select s.code from source s where s.id = m.source)) as id,
              coalesce(m.effective_on, m.approved_on) as happened,
              upper(coalesce(m.effective_on, m.approved_on)) - 1 as day, m.known_from, array[m.member] as areas, m.source,
              m.locator, m.note,
              jsonb_build_object('name', i.name, 'member', m.member, 'effective', m.effective_on is not null) as details
            from institution i join institution_membership m on m.institution = i.code
            where coalesce(m.effective_on, m.approved_on) is not null and (%s)
            """;

    /** Institutions of one of the areas, found by an index each. */
    private static final String OF_ANY = """
            i.code in (select institution from institution_membership where member = any(:areas::text[])
              union select institution from institution_founder where area = any(:areas::text[])
              union select institution from institution_status where area = any(:areas::text[])
              union select code from institution where area = any(:areas::text[]))
            """;

    private static final String BETWEEN = OF_ANY + """
            and (cardinality(who.areas) = 1 and who.areas <@ :areas::text[]
              or (select count(*) from unnest(who.areas) area where area = any(:areas::text[])) > 1)
            """;

    private static final String OF_ONE = OF_ANY + "and who.areas && :areas::text[]";

    private static final String NAMED = "i.code = split_part(:key, ':', 1)";

    private final TimelineWords words;

    InstitutionPart(TimelineWords words) {
        this.words = words;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.INSTITUTION;
    }

    @Override
    public String select(TimelineReach reach) {
        String admitted = "m.member = any(:areas::text[])";
        return switch (reach) {
            case BETWEEN -> STATES.formatted(BETWEEN) + " union all " + ADMISSIONS.formatted(admitted);
            case OF_ONE -> STATES.formatted(OF_ONE) + " union all " + ADMISSIONS.formatted(admitted);
            case NAMED -> STATES.formatted(NAMED) + " union all " + ADMISSIONS.formatted(NAMED);
        };
    }

    @Override
    public CitationView citation(TimelineRow row) {
        return CitationView.reported(row.source(), row.locator(), row.retrievedOn());
    }

    @Override
    public String title(TimelineRow row, @Nullable LocalDate asOf) {
        TimelineDetails details = row.details();
        String name = details.require("name");
        if (details.columns().containsKey("member")) {
            return "%s: %s %s"
                    .formatted(
                            name,
                            words.area(details.require("member")),
                            details.columns().getBoolean("effective") ? "becomes a member" : "admitted as a member");
        }
        String area = details.text("area");
        return "%s: %s%s"
                .formatted(name, state(details.require("status")), area == null ? "" : ", " + words.area(area));
    }

    private static String state(String status) {
        return switch (status) {
            case "IN_DEVELOPMENT" -> "in development";
            case "IN_FORCE" -> "in force";
            case "PAID_IN" -> "capital paid in";
            case "OPERATIONAL" -> "in operation";
            case "THREATENED" -> "exclusion threatened";
            default -> status.toLowerCase(Locale.ROOT);
        };
    }
}
