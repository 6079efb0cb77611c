package org.dyad.ingest.dataset;

import static org.dyad.ingest.Column.oneOf;
import static org.dyad.ingest.Column.optional;
import static org.dyad.ingest.Column.optionalOneOf;
import static org.dyad.ingest.Column.required;

import java.util.List;
import java.util.stream.Stream;
import org.dyad.ingest.Column;
import org.dyad.ingest.Column.Kind;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;

/** Deals and assets of energy; what moved is a table of figures. */
final class EnergyTables {

    private static final String[] STATUSES = {
        "PROPOSED",
        "SIGNED",
        "CONSTRUCTION",
        "OPERATING",
        "COMPLETED",
        "IDLE",
        "SUSPENDED",
        "SHELVED",
        "CANCELLED",
        "RETIRED"
    };
    private static final String[] CONFIRMATIONS = {"CONFIRMED", "INFERRED", "PLANNED"};
    private static final String[] FIGURE_STATUSES = {"NORMAL", "PROVISIONAL", "ESTIMATED", "FORECAST", "COMPUTED"};

    /** Where a row was read. */
    private static final List<Column> CITED =
            List.of(required("source", Kind.SOURCE), optional("locator", Kind.TEXT), optional("known_from", Kind.DATE));

    static final StagedTable ASSET = own(
            "energy_asset",
            List.of("code"),
            required("code", Kind.TEXT),
            required("name", Kind.TEXT),
            oneOf("kind", "PIPELINE", "LNG_TERMINAL", "FIELD", "NUCLEAR_PLANT", "POWER_PLANT", "CHEMICAL_PLANT"),
            optionalOneOf("fuel", FactTables.FUELS),
            optional("parent", Kind.ASSET),
            optional("gem_id", Kind.TEXT),
            optional("note", Kind.TEXT));

    static final StagedTable ASSET_AREA = own(
            "energy_asset_area", List.of("asset", "area"), required("asset", Kind.ASSET), required("area", Kind.AREA));

    static final StagedTable ASSET_OWNER = own(
            "energy_asset_owner",
            List.of("asset", "level", "owner", "from", "source"),
            required("asset", Kind.ASSET),
            oneOf("level", "OWNER", "PARENT"),
            required("owner", Kind.TEXT),
            optional("area", Kind.AREA),
            optional("share_percent", Kind.DECIMAL),
            optional("from", Kind.PARTIAL_DATE),
            optional("until", Kind.PARTIAL_DATE),
            optional("note", Kind.TEXT));

    static final StagedTable ASSET_STATUS = status("energy_asset_status", "asset", Kind.ASSET);

    static final StagedTable ASSET_FIGURE =
            figure("energy_asset_figure", "asset", Kind.ASSET, "CAPACITY", "LENGTH", "UNITS");

    static final StagedTable DEAL = own(
            "energy_deal",
            List.of("code"),
            required("code", Kind.TEXT),
            required("name", Kind.TEXT),
            oneOf(
                    "kind",
                    "SUPPLY_CONTRACT",
                    "PIPELINE",
                    "LNG_PROJECT",
                    "UPSTREAM_STAKE",
                    "LOAN",
                    "PREPAYMENT",
                    "NUCLEAR",
                    "POWER",
                    "COAL",
                    "JOINT_VENTURE",
                    "MEMORANDUM",
                    "POLICY"),
            optionalOneOf("fuel", FactTables.FUELS),
            optional("exporter", Kind.AREA),
            optional("importer", Kind.AREA),
            optional("route", Kind.ASSET),
            optional("note", Kind.TEXT));

    static final StagedTable DEAL_PARTY = own(
            "energy_deal_party",
            List.of("deal", "party", "role"),
            required("deal", Kind.DEAL),
            required("party", Kind.TEXT),
            optional("area", Kind.AREA),
            oneOf(
                    "role",
                    "SELLER",
                    "BUYER",
                    "LENDER",
                    "BORROWER",
                    "INVESTOR",
                    "TARGET",
                    "CONTRACTOR",
                    "PARTNER",
                    "TRANSIT",
                    "GOVERNMENT"),
            optional("share_percent", Kind.DECIMAL),
            optional("note", Kind.TEXT));

    static final StagedTable DEAL_DATE = own(
            "energy_deal_date",
            List.of("deal", "kind", "on", "source"),
            required("deal", Kind.DEAL),
            oneOf(
                    "kind",
                    "ANNOUNCED",
                    "SIGNED",
                    "EFFECTIVE",
                    "START_PLANNED",
                    "STARTED",
                    "AMENDED",
                    "MILESTONE",
                    "COMPLETED",
                    "SUSPENDED",
                    "CANCELLED",
                    "END_PLANNED",
                    "ENDED"),
            required("on", Kind.PARTIAL_DATE),
            optional("description", Kind.TEXT),
            optional("note", Kind.TEXT));

    static final StagedTable DEAL_STATUS = status("energy_deal_status", "deal", Kind.DEAL);

    static final StagedTable DEAL_FIGURE = figure(
            "energy_deal_figure",
            "deal",
            Kind.DEAL,
            "VALUE",
            "ANNUAL_VOLUME",
            "ANNUAL_VOLUME_WITH_OTHERS",
            "ADDITIONAL_VOLUME",
            "SCHEDULED_VOLUME",
            "TOTAL_VOLUME",
            "DELIVERED",
            "TERM",
            "PRICE",
            "LOAN",
            "PREPAYMENT",
            "PREPAYMENT_DISBURSED",
            "PREPAYMENT_RECEIVED",
            "INVESTMENT",
            "PROJECT_COST",
            "STAKE",
            "STAKE_PRICE",
            "UNITS");

    static final StagedTable DEAL_ASSET = own(
            "energy_deal_asset", List.of("deal", "asset"), required("deal", Kind.DEAL), required("asset", Kind.ASSET));

    /** In the order of loading. */
    static final List<StagedTable> ALL = List.of(
            ASSET,
            ASSET_AREA,
            ASSET_OWNER,
            ASSET_STATUS,
            ASSET_FIGURE,
            DEAL,
            DEAL_PARTY,
            DEAL_DATE,
            DEAL_STATUS,
            DEAL_FIGURE,
            DEAL_ASSET,
            FactTables.ENERGY_FLOW);

    private EnergyTables() {}

    private static StagedTable status(String name, String of, Kind kind) {
        return own(
                name,
                List.of(of, "on", "source"),
                required(of, kind),
                oneOf("status", STATUSES),
                required("on", Kind.PARTIAL_DATE),
                oneOf("confirmation", CONFIRMATIONS),
                optional("note", Kind.TEXT));
    }

    private static StagedTable figure(String name, String of, Kind kind, String... kinds) {
        return own(
                name,
                List.of(of, "kind", "unit", "value", "low", "high", "on", "source"),
                required(of, kind),
                oneOf("kind", kinds),
                optional("value", Kind.DECIMAL),
                optional("low", Kind.DECIMAL),
                optional("high", Kind.DECIMAL),
                oneOf("precision", FactTables.PRECISIONS),
                required("unit", Kind.UNIT),
                oneOf("status", FIGURE_STATUSES),
                optionalOneOf("doubt", "MISPRINT"),
                optional("on", Kind.PARTIAL_DATE),
                oneOf("directness", FactTables.DIRECTNESS),
                optional("note", Kind.TEXT));
    }

    private static StagedTable own(String name, List<String> key, Column... columns) {
        return new StagedTable(
                name, Stream.concat(Stream.of(columns), CITED.stream()).toList(), key, Merge.OWN);
    }
}
