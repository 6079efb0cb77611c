package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.dyad.sanctions.SanctionStepKind;
import org.jspecify.annotations.Nullable;

/**
 * Steps of sanctions programmes and measures, senders first; each once, by the source that told it first. Those that
 * only confirm what stood are left out; names that are listed are another kind.
 */
@ApplicationScoped
class SanctionPart implements TimelinePart {

    /** A measure has its programme's senders or targets where it has none of its own. */
    private static final String ACTORS = """
            array(select a.area from sanction_role r join sanction_actor a on a.code = r.actor
              where a.area is not null and r.role = '%1$s' and (r.measure = s.measure or (r.programme = p.code
                and not exists (select 1 from sanction_role o where o.measure = s.measure and o.role = '%1$s')))
              order by a.area collate "C") as %2$s
            """;

    private static final String STEPS =
            """
            select distinct on (coalesce(s.programme, s.measure), s.step, s."on")
              coalesce(s.programme, s.measure) as code, s.step, s."on", s.package, s.note, s.known_from, s.source,
              s.locator, p.name, m.description,
            """ + ACTORS.formatted("SENDER", "senders") + ", " + ACTORS.formatted("TARGET", "targets") + """
            from sanction_step s left join sanction_measure m on m.code = s.measure
            join sanction_programme p on p.code = coalesce(s.programme, m.programme)
            join source c on c.id = s.source
            where s.standing = 'STANDS' and s.step <> 'CONFIRMED'
            order by coalesce(s.programme, s.measure), s.step, s."on", s.known_from, c.code
            """;

    private static final String SELECT = """
            select 'SANCTION:' || concat_ws(':', t.code, t.step, lower(t."on"), upper(t."on")) as id, t."on" as happened,
              upper(t."on") - 1 as day, t.known_from, t.senders || t.targets as areas, t.source, t.locator, t.note,
              jsonb_build_object('name', t.name, 'description', t.description, 'step', t.step, 'package', t.package)
                as details
            from (%s) t where %s
            """;

    private static final String BETWEEN = "t.senders && :areas::text[] and t.targets && :areas::text[]";

    private static final String OF_ONE = "(t.senders || t.targets) && :areas::text[]";

    @Override
    public TimelineKind kind() {
        return TimelineKind.SANCTION;
    }

    @Override
    public String select(TimelineReach reach) {
        return SELECT.formatted(
                STEPS,
                switch (reach) {
                    case BETWEEN -> BETWEEN;
                    case OF_ONE -> OF_ONE;
                    case NAMED -> "t.code = split_part(:key, ':', 1)";
                });
    }

    @Override
    public CitationView citation(TimelineRow row) {
        SourceKind kind = row.source().kind();
        boolean own = kind == SourceKind.LEGAL_ACT || kind == SourceKind.OFFICIAL_RELEASE;
        return new CitationView(
                row.source(), row.locator(), null, own ? Directness.PRIMARY : Directness.QUOTED, row.retrievedOn());
    }

    @Override
    public String title(TimelineRow row, @Nullable LocalDate asOf) {
        TimelineDetails details = row.details();
        String act = details.text("package");
        String description = details.text("description");
        return "%s: %s%s%s"
                .formatted(
                        details.require("name"),
                        verb(SanctionStepKind.valueOf(details.require("step"))),
                        act == null ? "" : " (" + act + ")",
                        description == null ? "" : ": " + withoutStop(description));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String verb(SanctionStepKind step) {
        return switch (step) {
            case THREATENED -> "threatened";
            case ANNOUNCED -> "announced";
            case ADOPTED -> "adopted";
            case PUBLISHED -> "published";
            case IMPOSED -> "imposed";
            case IN_FORCE -> "enters into force";
            case APPLIES_FROM -> "applies from now";
            case WIND_DOWN_UNTIL -> "winding down ends";
            case TIGHTENED -> "tightened";
            case EASED -> "eased";
            case SUSPENDED -> "suspended";
            case RESUMED -> "resumed";
            case RENEWED -> "prolonged";
            case EXPIRES -> "term runs to this day";
            case EXPIRED -> "expired";
            case ENDED -> "ended";
            case CONFIRMED -> "in force";
        };
    }
}
