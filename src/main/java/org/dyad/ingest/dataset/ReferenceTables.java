package org.dyad.ingest.dataset;

import static org.dyad.ingest.Column.oneOf;
import static org.dyad.ingest.Column.optional;
import static org.dyad.ingest.Column.required;

import java.util.List;
import org.dyad.ingest.Column.Kind;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;

/** What figures refer to: areas and groups, commodities, units, offices, sources, indicators, notes. */
final class ReferenceTables {

    static final StagedTable AREA = new StagedTable(
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

    static final StagedTable AREA_ALIAS = new StagedTable(
            "area_alias",
            List.of(required("scheme", Kind.TEXT), required("alias", Kind.TEXT), required("area", Kind.AREA)),
            List.of("scheme", "alias"),
            Merge.UPSERT);

    static final StagedTable UNIT = new StagedTable(
            "unit",
            List.of(required("code", Kind.TEXT), required("name", Kind.TEXT), required("kind", Kind.TEXT)),
            List.of("code"),
            Merge.UPSERT);

    static final StagedTable COMMODITY = new StagedTable(
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

    static final StagedTable PROVIDER = new StagedTable(
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
                            "MARKET_INFRASTRUCTURE",
                            "TRADE_PROMOTION",
                            "RESEARCHER",
                            "MEDIA",
                            "COMPANY"),
                    required("rank", Kind.INTEGER),
                    required("fiscal_year_start", Kind.INTEGER)),
            List.of("code"),
            Merge.UPSERT);

    static final StagedTable PROVIDER_ALIAS = new StagedTable(
            "provider_alias",
            List.of(required("alias", Kind.TEXT), required("provider", Kind.PROVIDER)),
            List.of("alias"),
            Merge.UPSERT);

    static final StagedTable SOURCE = new StagedTable(
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

    static final StagedTable INDICATOR = new StagedTable(
            "indicator",
            List.of(
                    required("code", Kind.TEXT),
                    required("name", Kind.TEXT),
                    required("unit", Kind.UNIT),
                    oneOf("nature", "FLOW", "STOCK", "RATE"),
                    oneOf("frequency", FactTables.FREQUENCIES),
                    optional("description", Kind.TEXT),
                    optional("part_of", Kind.TEXT)),
            List.of("code"),
            Merge.UPSERT);

    static final StagedTable INDICATOR_ALIAS = new StagedTable(
            "indicator_alias",
            List.of(required("alias", Kind.TEXT), required("indicator", Kind.INDICATOR)),
            List.of("alias"),
            Merge.UPSERT);

    static final StagedTable GROUP_MEMBERSHIP = new StagedTable(
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
            Merge.OWN);

    static final StagedTable COMMODITY_LIST = new StagedTable(
            "commodity_list",
            List.of(
                    required("list", Kind.TEXT),
                    required("code", Kind.COMMODITY),
                    required("classification", Kind.TEXT),
                    optional("tier", Kind.TEXT),
                    optional("label", Kind.TEXT),
                    optional("source", Kind.SOURCE)),
            List.of("list", "classification", "code"),
            Merge.OWN);

    static final StagedTable PUBLICATION_NOTE = new StagedTable(
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
            Merge.OWN);

    private ReferenceTables() {}
}
