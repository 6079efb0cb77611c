package org.dyad.ingest.dataset;

import static org.dyad.ingest.Column.oneOf;
import static org.dyad.ingest.Column.optional;
import static org.dyad.ingest.Column.optionalOneOf;
import static org.dyad.ingest.Column.required;

import java.util.List;
import org.dyad.ingest.Column.Kind;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;

/** The figures and the claims. */
final class FactTables {

    private static final String[] STATUSES = {
        "NORMAL", "PROVISIONAL", "ESTIMATED", "IMPUTED", "FORECAST", "COMPUTED", "BREAK", "MISSING", "WITHDRAWN"
    };
    static final String[] PRECISIONS = {"EXACT", "ABOUT", "MORE_THAN", "LESS_THAN", "UP_TO"};
    private static final String[] DIRECTNESS = {"PRIMARY", "QUOTED", "COMPUTED"};
    static final String[] FREQUENCIES = {"A", "Q", "M"};

    static final StagedTable TRADE_FLOW = new StagedTable(
            "trade_flow",
            List.of(
                    required("reporter", Kind.AREA),
                    required("partner", Kind.AREA),
                    oneOf("flow", "EXPORT", "IMPORT", "TOTAL", "RE_EXPORT", "RE_IMPORT"),
                    required("classification", Kind.TEXT),
                    required("commodity", Kind.COMMODITY),
                    oneOf("frequency", FREQUENCIES),
                    oneOf("basis", "PERIOD", "YEAR_TO_DATE", "FISCAL_YEAR"),
                    oneOf("adjustment", "NONE", "SEASONAL"),
                    required("period", Kind.PERIOD),
                    required("provider", Kind.PROVIDER),
                    required("currency", Kind.UNIT),
                    optional("value", Kind.DECIMAL),
                    optional("rounding", Kind.DECIMAL),
                    oneOf("precision", PRECISIONS),
                    optional("net_weight_kg", Kind.DECIMAL),
                    optional("quantity", Kind.DECIMAL),
                    optional("quantity_unit", Kind.UNIT),
                    oneOf("valuation", "FOB", "CIF", "FAS", "CUSTOMS_VALUE", "UNKNOWN"),
                    oneOf("status", STATUSES),
                    optional("published_growth", Kind.DECIMAL),
                    optional("growth_currency", Kind.UNIT),
                    required("source", Kind.SOURCE),
                    optional("locator", Kind.TEXT),
                    oneOf("directness", DIRECTNESS),
                    optional("known_from", Kind.DATE),
                    optional("note", Kind.TEXT)),
            List.of(
                    "reporter",
                    "partner",
                    "flow",
                    "commodity",
                    "frequency",
                    "period",
                    "provider",
                    "basis",
                    "adjustment",
                    "classification",
                    "currency",
                    "known_from",
                    "source"),
            Merge.QUOTATIONS);

    static final StagedTable OBSERVATION = new StagedTable(
            "observation",
            List.of(
                    required("indicator", Kind.INDICATOR),
                    required("area", Kind.AREA),
                    optional("counterpart", Kind.AREA),
                    optional("universe", Kind.TEXT),
                    oneOf("frequency", FREQUENCIES),
                    required("period", Kind.PERIOD),
                    required("provider", Kind.PROVIDER),
                    optional("value", Kind.DECIMAL),
                    optional("rounding", Kind.DECIMAL),
                    oneOf("status", STATUSES),
                    required("source", Kind.SOURCE),
                    optional("locator", Kind.TEXT),
                    oneOf("directness", DIRECTNESS),
                    optional("known_from", Kind.DATE),
                    optional("note", Kind.TEXT)),
            List.of(
                    "indicator",
                    "area",
                    "counterpart",
                    "universe",
                    "frequency",
                    "period",
                    "provider",
                    "known_from",
                    "source"),
            Merge.QUOTATIONS);

    static final StagedTable CLAIM = new StagedTable(
            "claim",
            List.of(
                    required("code", Kind.TEXT),
                    required("area", Kind.AREA),
                    optional("counterpart", Kind.AREA),
                    required("topic", Kind.TEXT),
                    optionalOneOf("flow", "EXPORT", "IMPORT", "TOTAL", "BALANCE", "RE_EXPORT", "RE_IMPORT"),
                    optional("commodity", Kind.COMMODITY),
                    oneOf("kind", "REPORTED", "FORECAST", "TARGET", "THREAT", "QUALITATIVE"),
                    optional("value", Kind.DECIMAL),
                    optional("low", Kind.DECIMAL),
                    optional("high", Kind.DECIMAL),
                    oneOf("precision", PRECISIONS),
                    optional("unit", Kind.UNIT),
                    optional("rounding", Kind.DECIMAL),
                    optional("period", Kind.PERIOD_CODE),
                    optional("span_from", Kind.PARTIAL_DATE),
                    optional("span_until", Kind.PARTIAL_DATE),
                    optional("speaker", Kind.TEXT),
                    optional("said_on", Kind.PARTIAL_DATE),
                    required("source", Kind.SOURCE),
                    optional("locator", Kind.TEXT),
                    optional("derived_from", Kind.TEXT),
                    optional("note", Kind.TEXT)),
            List.of("code"),
            Merge.OWN);

    private FactTables() {}
}
