package org.dyad.ingest.dataset;

import static org.dyad.ingest.Column.oneOf;
import static org.dyad.ingest.Column.optional;
import static org.dyad.ingest.Column.required;

import java.util.ArrayList;
import java.util.List;
import org.dyad.ingest.Column;
import org.dyad.ingest.Column.Kind;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;

/** Institutions that move, lend or rate money, and those that they stand beside. */
final class FinanceTables {

    static final StagedTable INSTITUTION = cited(
            "institution",
            List.of("code"),
            required("code", Kind.TEXT),
            required("name", Kind.TEXT),
            oneOf(
                    "kind",
                    "DEVELOPMENT_BANK",
                    "RESERVE_ARRANGEMENT",
                    "PAYMENT_MESSAGING",
                    "CLEARING_SYSTEM",
                    "CARD_NETWORK",
                    "CREDIT_RATING_AGENCY",
                    "INVESTMENT_FUND",
                    "SWAP_LINE",
                    "LENDER"),
            optional("area", Kind.AREA),
            optional("headquarters", Kind.TEXT));

    static final StagedTable ALTERNATIVE = cited(
            "institution_alternative",
            List.of("institution", "alternative_to", "function", "source"),
            required("institution", Kind.INSTITUTION),
            required("alternative_to", Kind.INSTITUTION),
            oneOf("function", "MESSAGING", "CLEARING", "DEVELOPMENT_LENDING", "LIQUIDITY", "RATING", "CARDS"));

    static final StagedTable FOUNDER = cited(
            "institution_founder",
            List.of("institution", "area", "party", "source"),
            required("institution", Kind.INSTITUTION),
            optional("area", Kind.AREA),
            optional("party", Kind.TEXT));

    static final StagedTable MEMBERSHIP = cited(
            "institution_membership",
            List.of("institution", "member", "stay", "source"),
            required("institution", Kind.INSTITUTION),
            required("member", Kind.AREA),
            required("stay", Kind.INTEGER),
            optional("approved_on", Kind.PARTIAL_DATE),
            optional("effective_on", Kind.PARTIAL_DATE),
            optional("left_on", Kind.PARTIAL_DATE));

    static final StagedTable STATUS = cited(
            "institution_status",
            List.of("institution", "status", "on", "area", "source"),
            required("institution", Kind.INSTITUTION),
            oneOf(
                    "status",
                    "PROPOSED",
                    "ANNOUNCED",
                    "PLANNED",
                    "AGREED",
                    "IN_DEVELOPMENT",
                    "SIGNED",
                    "FOUNDED",
                    "IN_FORCE",
                    "OPENED",
                    "OPERATIONAL",
                    "PAID_IN",
                    "RENEWED",
                    "THREATENED",
                    "SUSPENDED",
                    "RESUMED",
                    "INACTIVE",
                    "ENDED"),
            required("on", Kind.PARTIAL_DATE),
            optional("area", Kind.AREA));

    static final StagedTable FIGURE = cited(
            "institution_figure",
            List.of("institution", "member", "kind", "on", "unit", "source"),
            required("institution", Kind.INSTITUTION),
            optional("member", Kind.AREA),
            required("kind", Kind.TEXT),
            optional("value", Kind.DECIMAL),
            optional("low", Kind.DECIMAL),
            optional("high", Kind.DECIMAL),
            oneOf("precision", FactTables.PRECISIONS),
            required("unit", Kind.UNIT),
            optional("on", Kind.PARTIAL_DATE),
            oneOf("status", FactTables.STATUSES));

    static final StagedTable INDICATORS = new StagedTable(
            "institution_indicator",
            List.of(required("institution", Kind.INSTITUTION), required("indicator", Kind.INDICATOR)),
            List.of("institution", "indicator"),
            Merge.OWN);

    static final List<StagedTable> ALL =
            List.of(INSTITUTION, ALTERNATIVE, FOUNDER, MEMBERSHIP, STATUS, FIGURE, INDICATORS);

    private FinanceTables() {}

    /** A table each of whose rows says where it was read. */
    static StagedTable cited(String name, List<String> key, Column... own) {
        List<Column> columns = new ArrayList<>(List.of(own));
        columns.addAll(List.of(
                optional("note", Kind.TEXT),
                required("source", Kind.SOURCE),
                optional("locator", Kind.TEXT),
                optional("known_from", Kind.DATE)));
        return new StagedTable(name, columns, key, Merge.OWN);
    }
}
