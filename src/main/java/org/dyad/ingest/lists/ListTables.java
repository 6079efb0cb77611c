package org.dyad.ingest.lists;

import java.util.ArrayList;
import java.util.List;
import org.dyad.ingest.Column;
import org.dyad.ingest.Column.Kind;
import org.dyad.ingest.StagedTable;

/** The rows of a list's version on their way in: the tables of designations, by the list's own identifier. */
final class ListTables {

    static final StagedTable DESIGNATION = table(
            "designation",
            text("kind"),
            text("name"),
            text("effect"),
            Column.optional("listed_on", Kind.PARTIAL_DATE),
            Column.optional("starts_on", Kind.PARTIAL_DATE),
            Column.optional("ends_on", Kind.PARTIAL_DATE),
            Column.optional("delisted_on", Kind.PARTIAL_DATE),
            text("reasons"),
            text("published"));

    static final StagedTable NAME =
            table("listed_name", number(), text("name"), text("script"), text("kind"), text("quality"));

    static final StagedTable BIRTH = table(
            "listed_birth",
            number(),
            Column.optional("on", Kind.PARTIAL_DATE),
            text("published"),
            text("circa"),
            text("place"),
            text("country"));

    static final StagedTable COUNTRY = table("listed_country", number(), text("kind"), text("country"));

    static final StagedTable ADDRESS = table("listed_address", number(), text("address"), text("country"));

    static final StagedTable IDENTIFIER =
            table("listed_identifier", number(), text("kind"), text("value"), text("published"), text("country"));

    static final StagedTable RELATION = table(
            "listed_relation",
            number(),
            text("kind"),
            text("other"),
            text("other_name"),
            Column.optional("share_percent", Kind.DECIMAL),
            text("published"));

    static final StagedTable PROGRAMME = table("designation_programme", text("label"), text("programme"));

    static final List<StagedTable> ALL =
            List.of(DESIGNATION, NAME, BIRTH, COUNTRY, ADDRESS, IDENTIFIER, RELATION, PROGRAMME);

    private ListTables() {}

    private static StagedTable table(String name, Column... columns) {
        List<Column> all = new ArrayList<>(List.of(text("entry")));
        all.addAll(List.of(columns));
        return new StagedTable(name, all, List.of("entry"), StagedTable.Merge.UPSERT);
    }

    private static Column text(String name) {
        return Column.optional(name, Kind.TEXT);
    }

    private static Column number() {
        return Column.required("number", Kind.INTEGER);
    }
}
