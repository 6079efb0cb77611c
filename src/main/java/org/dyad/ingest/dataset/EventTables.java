package org.dyad.ingest.dataset;

import static org.dyad.ingest.Column.oneOf;
import static org.dyad.ingest.Column.optional;
import static org.dyad.ingest.Column.optionalOneOf;
import static org.dyad.ingest.Column.required;

import java.util.List;
import org.dyad.ingest.Column.Kind;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;

/** What happened between areas, and who told it. */
final class EventTables {

    static final StagedTable EVENT = new StagedTable(
            "event",
            List.of(
                    required("code", Kind.TEXT),
                    required("name", Kind.TEXT),
                    oneOf(
                            "kind",
                            "SUMMIT",
                            "MEETING",
                            "VISIT",
                            "TREATY",
                            "AGREEMENT",
                            "DECLARATION",
                            "STATEMENT",
                            "EXERCISE",
                            "MILITARY_PROJECT",
                            "DEPLOYMENT",
                            "COOPERATION",
                            "POLICY",
                            "INCIDENT",
                            "WAR"),
                    optional("note", Kind.TEXT)),
            List.of("code"),
            Merge.OWN);

    static final StagedTable REPORT = FinanceTables.cited(
            "event_report",
            List.of("event", "source", "locator"),
            required("event", Kind.EVENT),
            oneOf("standing", "OFFICIAL", "REPORTED", "PLANNED"),
            optional("begins", Kind.PARTIAL_DATE),
            optional("ends", Kind.PARTIAL_DATE),
            optional("place", Kind.TEXT));

    static final StagedTable PARTICIPANT = new StagedTable(
            "event_participant",
            List.of(
                    required("event", Kind.EVENT),
                    required("area", Kind.AREA),
                    required("source", Kind.SOURCE),
                    optional("locator", Kind.TEXT)),
            List.of("event", "area"),
            Merge.OWN);

    static final StagedTable FIGURE = FinanceTables.cited(
            "event_figure",
            List.of("event", "area", "kind", "unit", "source"),
            required("event", Kind.EVENT),
            optional("area", Kind.AREA),
            required("kind", Kind.TEXT),
            optional("value", Kind.DECIMAL),
            optional("low", Kind.DECIMAL),
            optional("high", Kind.DECIMAL),
            oneOf("precision", FactTables.PRECISIONS),
            required("unit", Kind.UNIT),
            oneOf("status", FactTables.STATUSES),
            optionalOneOf("doubt", "MISPRINT"));

    static final List<StagedTable> ALL = List.of(EVENT, REPORT, PARTICIPANT, FIGURE);

    private EventTables() {}
}
