package org.dyad.ingest.dataset;

import static org.dyad.ingest.Column.oneOf;
import static org.dyad.ingest.Column.optional;
import static org.dyad.ingest.Column.optionalOneOf;
import static org.dyad.ingest.Column.required;

import java.util.List;
import org.dyad.ingest.Column.Kind;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;

/**
 * The tables of a dataset, in the order in which they are loaded. Each is a file {@code <name>.csv}: UTF-8, RFC 4180, a
 * header with exactly these columns, an empty cell where there is nothing, dates as {@code 2014-03-18}, partial dates
 * also as {@code 2014-03} or {@code 2014}, periods as {@code 2014}, {@code 2014-Q1} or {@code 2014-03}.
 */
public final class DatasetTables {

    private static final String[] STATUSES = {
        "NORMAL", "PROVISIONAL", "ESTIMATED", "IMPUTED", "FORECAST", "COMPUTED", "BREAK", "MISSING", "WITHDRAWN"
    };
    private static final String[] PRECISIONS = {"EXACT", "ABOUT", "MORE_THAN", "LESS_THAN", "UP_TO"};
    private static final String[] DIRECTNESS = {"PRIMARY", "QUOTED", "COMPUTED"};
    private static final String[] FREQUENCIES = {"A", "Q", "M"};

    private static final StagedTable AREA = new StagedTable(
            "area",
            List.of(
                    required("code", Kind.TEXT),
                    optional("alpha2", Kind.TEXT),
                    optional("m49", Kind.INTEGER),
                    optional("comtrade", Kind.INTEGER),
                    required("name", Kind.TEXT),
                    oneOf("kind", "COUNTRY", "TERRITORY", "GROUP", "SPECIAL", "HISTORICAL"),
                    optional("exists_from", Kind.PARTIAL_DATE),
                    optional("exists_until", Kind.PARTIAL_DATE)),
            List.of("code"),
            Merge.UPSERT);

    private static final StagedTable AREA_ALIAS = new StagedTable(
            "area_alias",
            List.of(required("scheme", Kind.TEXT), required("alias", Kind.TEXT), required("area", Kind.AREA)),
            List.of("scheme", "alias"),
            Merge.UPSERT);

    private static final StagedTable UNIT = new StagedTable(
            "unit",
            List.of(required("code", Kind.TEXT), required("name", Kind.TEXT), required("kind", Kind.TEXT)),
            List.of("code"),
            Merge.UPSERT);

    private static final StagedTable COMMODITY = new StagedTable(
            "commodity",
            List.of(
                    required("classification", Kind.TEXT),
                    required("code", Kind.TEXT),
                    optional("parent", Kind.TEXT),
                    optional("level", Kind.INTEGER),
                    required("name", Kind.TEXT),
                    optional("note", Kind.TEXT)),
            List.of("classification", "code"),
            Merge.UPSERT);

    private static final StagedTable PROVIDER = new StagedTable(
            "provider",
            List.of(
                    required("code", Kind.TEXT),
                    required("name", Kind.TEXT),
                    optional("area", Kind.AREA),
                    oneOf(
                            "kind",
                            "CUSTOMS",
                            "STATISTICAL_OFFICE",
                            "CENTRAL_BANK",
                            "MINISTRY",
                            "INTERNATIONAL_ORGANISATION",
                            "TRADE_PROMOTION",
                            "RESEARCHER",
                            "MEDIA"),
                    required("rank", Kind.INTEGER),
                    required("fiscal_year_start", Kind.INTEGER)),
            List.of("code"),
            Merge.UPSERT);

    private static final StagedTable PROVIDER_ALIAS = new StagedTable(
            "provider_alias",
            List.of(required("alias", Kind.TEXT), required("provider", Kind.PROVIDER)),
            List.of("alias"),
            Merge.UPSERT);

    private static final StagedTable SOURCE = new StagedTable(
            "source",
            List.of(
                    required("code", Kind.TEXT),
                    required("title", Kind.TEXT),
                    optional("publisher", Kind.TEXT),
                    optional("url", Kind.TEXT),
                    optional("published_on", Kind.PARTIAL_DATE),
                    optional("retrieved_on", Kind.DATE),
                    optional("licence", Kind.TEXT),
                    oneOf(
                            "kind",
                            "OFFICIAL_RELEASE",
                            "DATA_FILE",
                            "PRESS",
                            "STATEMENT",
                            "STUDY",
                            "LEGAL_ACT",
                            "ENCYCLOPEDIA",
                            "DOCUMENT")),
            List.of("code"),
            Merge.UPSERT);

    private static final StagedTable GROUP_MEMBERSHIP = new StagedTable(
            "group_membership",
            List.of(
                    required("group_code", Kind.AREA),
                    required("member", Kind.AREA),
                    oneOf("kind", "MEMBER", "PARTNER", "OBSERVER"),
                    optional("from", Kind.PARTIAL_DATE),
                    optional("until", Kind.PARTIAL_DATE),
                    optional("note", Kind.TEXT),
                    optional("source", Kind.SOURCE)),
            List.of("group_code", "member", "kind", "from"),
            Merge.REPLACE);

    private static final StagedTable COMMODITY_LIST = new StagedTable(
            "commodity_list",
            List.of(
                    required("list", Kind.TEXT),
                    required("code", Kind.COMMODITY),
                    required("classification", Kind.TEXT),
                    optional("tier", Kind.TEXT),
                    optional("label", Kind.TEXT),
                    optional("source", Kind.SOURCE)),
            List.of("list", "classification", "code"),
            Merge.REPLACE);

    private static final StagedTable PUBLICATION_NOTE = new StagedTable(
            "publication_note",
            List.of(
                    required("reporter", Kind.AREA),
                    required("partner_scope", Kind.TEXT),
                    required("commodity_scope", Kind.TEXT),
                    required("from", Kind.PARTIAL_DATE),
                    optional("until", Kind.PARTIAL_DATE),
                    oneOf("status", "SUPPRESSED", "NOT_COLLECTED", "PUBLISHED", "PUBLISHED_IN_PART"),
                    optional("provider", Kind.PROVIDER),
                    optional("known_from", Kind.DATE),
                    required("text", Kind.TEXT),
                    required("source", Kind.SOURCE),
                    optional("locator", Kind.TEXT)),
            List.of("reporter", "partner_scope", "commodity_scope", "from", "status", "provider", "source"),
            Merge.REPLACE);

    private static final StagedTable TRADE_FLOW = new StagedTable(
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
            Merge.FACTS);

    private static final StagedTable INDICATOR = new StagedTable(
            "indicator",
            List.of(
                    required("code", Kind.TEXT),
                    required("name", Kind.TEXT),
                    required("unit", Kind.UNIT),
                    oneOf("nature", "FLOW", "STOCK", "RATE"),
                    oneOf("frequency", FREQUENCIES),
                    optional("description", Kind.TEXT)),
            List.of("code"),
            Merge.UPSERT);

    private static final StagedTable INDICATOR_ALIAS = new StagedTable(
            "indicator_alias",
            List.of(required("alias", Kind.TEXT), required("indicator", Kind.INDICATOR)),
            List.of("alias"),
            Merge.UPSERT);

    private static final StagedTable OBSERVATION = new StagedTable(
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
            Merge.FACTS);

    private static final StagedTable CLAIM = new StagedTable(
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
            Merge.FACTS);

    /** Tables come after those that they refer to. */
    public static final List<StagedTable> ALL = List.of(
            AREA,
            AREA_ALIAS,
            UNIT,
            COMMODITY,
            PROVIDER,
            PROVIDER_ALIAS,
            SOURCE,
            GROUP_MEMBERSHIP,
            COMMODITY_LIST,
            PUBLICATION_NOTE,
            TRADE_FLOW,
            INDICATOR,
            INDICATOR_ALIAS,
            OBSERVATION,
            CLAIM);

    private DatasetTables() {}
}
