package org.dyad.ingest.dataset;

import static org.dyad.ingest.Column.oneOf;
import static org.dyad.ingest.Column.optional;
import static org.dyad.ingest.Column.optionalOneOf;
import static org.dyad.ingest.Column.required;

import java.util.List;
import org.dyad.ingest.Column;
import org.dyad.ingest.Column.Kind;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;
import org.dyad.ingest.StagedTable.SetRule;

/** The register of sanctions: actors, programmes, measures and what is told of them. The lists of names are no part. */
final class SanctionTables {

    private static final Column KNOWN_FROM = optional("known_from", Kind.DATE);
    private static final Column SOURCE = required("source", Kind.SOURCE);
    private static final Column LOCATOR = optional("locator", Kind.TEXT);
    private static final Column NOTE = optional("note", Kind.TEXT);
    private static final Column OF_PROGRAMME = optional("programme", Kind.SANCTION_PROGRAMME);
    private static final Column OF_MEASURE = optional("measure", Kind.SANCTION_MEASURE);
    private static final Column STANDING = oneOf("standing", "STANDS", "DISPUTED");

    /** Of all that is told of one programme or measure: nothing ends before anything of it can have begun. */
    private static final SetRule ENDS_AFTER_START = new SetRule("on", "%s: an end before the start", """
            select p.line, p.step || ' ' || lower(p."on") || ', start ' || lower(begun."on") from %1$s p
            join lateral (select s."on" from %1$s s
              where s.step in ('IMPOSED', 'IN_FORCE', 'APPLIES_FROM') and s.standing = 'STANDS'
                and s.programme is not distinct from p.programme and s.measure is not distinct from p.measure
              order by s."on" limit 1) begun on true
            where p.step in ('ENDED', 'EXPIRED', 'EXPIRES') and upper(p."on") <= lower(begun."on")
            order by p.line
            """);

    static final StagedTable ACTOR = new StagedTable(
            "sanction_actor",
            List.of(
                    required("code", Kind.TEXT),
                    required("name", Kind.TEXT),
                    oneOf("kind", "COUNTRY", "GROUP", "ORGANISATION", "TERRITORY", "CLASS"),
                    optional("area", Kind.AREA)),
            List.of("code"),
            Merge.UPSERT);

    static final StagedTable PROGRAMME = new StagedTable(
            "sanction_programme",
            List.of(
                    required("code", Kind.TEXT),
                    required("name", Kind.TEXT),
                    optional("objective", Kind.TEXT),
                    optionalOneOf(
                            "outcome",
                            "ONGOING",
                            "FAILED",
                            "NEGOTIATED_SETTLEMENT",
                            "PARTIAL_SUCCESS",
                            "TOTAL_SUCCESS"),
                    NOTE,
                    KNOWN_FROM,
                    SOURCE,
                    LOCATOR),
            List.of("code"),
            Merge.OWN);

    static final StagedTable MEASURE = new StagedTable(
            "sanction_measure",
            List.of(
                    required("code", Kind.TEXT),
                    required("programme", Kind.SANCTION_PROGRAMME),
                    oneOf(
                            "kind",
                            "TRADE",
                            "ARMS",
                            "MILITARY_ASSISTANCE",
                            "FINANCIAL",
                            "TRAVEL",
                            "OTHER",
                            "ASSET_FREEZE",
                            "EXPORT_CONTROL",
                            "SWIFT_EXCLUSION",
                            "PRICE_CAP",
                            "TRANSPORT",
                            "SERVICES"),
                    optionalOneOf("direction", "EXPORT_TO_TARGET", "IMPORT_FROM_TARGET", "SERVICES", "FINANCE"),
                    optional("package", Kind.TEXT),
                    required("description", Kind.TEXT),
                    optional("exemptions", Kind.TEXT),
                    NOTE,
                    KNOWN_FROM,
                    SOURCE,
                    LOCATOR),
            List.of("code"),
            Merge.OWN);

    static final StagedTable ROLE = new StagedTable(
            "sanction_role",
            List.of(
                    OF_PROGRAMME,
                    OF_MEASURE,
                    oneOf("role", "SENDER", "TARGET"),
                    required("actor", Kind.SANCTION_ACTOR),
                    KNOWN_FROM,
                    SOURCE,
                    LOCATOR),
            List.of("programme", "measure", "role", "actor"),
            Merge.OWN);

    static final StagedTable SCOPE = new StagedTable(
            "sanction_scope",
            List.of(
                    required("measure", Kind.SANCTION_MEASURE),
                    required("commodity", Kind.COMMODITY),
                    NOTE,
                    KNOWN_FROM,
                    SOURCE,
                    LOCATOR),
            List.of("measure", "commodity"),
            Merge.OWN);

    static final StagedTable STEP = new StagedTable(
            "sanction_step",
            List.of(
                    OF_PROGRAMME,
                    OF_MEASURE,
                    oneOf(
                            "step",
                            "THREATENED",
                            "ANNOUNCED",
                            "ADOPTED",
                            "PUBLISHED",
                            "IMPOSED",
                            "IN_FORCE",
                            "APPLIES_FROM",
                            "WIND_DOWN_UNTIL",
                            "TIGHTENED",
                            "EASED",
                            "SUSPENDED",
                            "RESUMED",
                            "RENEWED",
                            "EXPIRES",
                            "EXPIRED",
                            "ENDED",
                            "CONFIRMED"),
                    required("on", Kind.PARTIAL_DATE),
                    STANDING,
                    optional("package", Kind.TEXT),
                    NOTE,
                    KNOWN_FROM,
                    SOURCE,
                    LOCATOR),
            List.of("programme", "measure", "step", "on", "source"),
            Merge.OWN,
            List.of(ENDS_AFTER_START));

    static final StagedTable LEGAL_BASIS = new StagedTable(
            "sanction_legal_basis",
            List.of(
                    OF_PROGRAMME,
                    OF_MEASURE,
                    required("act", Kind.TEXT),
                    optional("reference", Kind.TEXT),
                    optional("adopted_on", Kind.PARTIAL_DATE),
                    optional("published_on", Kind.PARTIAL_DATE),
                    optional("url", Kind.TEXT),
                    KNOWN_FROM,
                    SOURCE,
                    LOCATOR),
            List.of("programme", "measure", "act"),
            Merge.OWN);

    static final StagedTable FIGURE = new StagedTable(
            "sanction_figure",
            List.of(
                    required("code", Kind.TEXT),
                    OF_PROGRAMME,
                    OF_MEASURE,
                    required("sender", Kind.SANCTION_ACTOR),
                    required("target", Kind.SANCTION_ACTOR),
                    optional("list", Kind.TEXT),
                    oneOf(
                            "kind",
                            "ENTRIES",
                            "PERSONS",
                            "ENTITIES",
                            "VESSELS",
                            "ORDERS",
                            "TRADE_COVERED",
                            "PRICE_CAP",
                            "TARIFF_RATE"),
                    oneOf("nature", "STOCK", "ADDED"),
                    optional("on", Kind.PARTIAL_DATE),
                    required("value", Kind.DECIMAL),
                    oneOf("unit", "NAMES", "ORDERS", "USD", "EUR", "PERCENT", "USD_PER_BARREL"),
                    oneOf("precision", FactTables.PRECISIONS),
                    STANDING,
                    NOTE,
                    KNOWN_FROM,
                    SOURCE,
                    LOCATOR),
            List.of("code"),
            Merge.OWN);

    private SanctionTables() {}
}
