package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dyad.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions of a statement on the tables {@code designation d}, {@code listed_party y} and
 * {@code sanction_list l}.
 *
 * @param values one for each question mark, in order
 */
record DesignationSelection(List<String> conditions, List<Object> values) {

    private static final int KEY_COLUMNS = 2;

    /** As of a day: gone from the list, or taken off by its own account. Takes the day twice. */
    static final String DELISTED = """
            (coalesce(d.gone_on <= coalesce(?::date, d.gone_on), false)
              or coalesce(lower(d.delisted_on) <= coalesce(?::date, lower(d.delisted_on)), false))""";

    private static final String GONE = "(d.gone_on is not null or d.delisted_on is not null)";

    /**
     * @param sender and {@code country} of the filter as our codes, if it names them
     * @throws org.dyad.graphql.ApiException.BadUserInput if a text has a character that the database cannot hold
     */
    static DesignationSelection of(
            DesignationFilter filter, @Nullable String sender, @Nullable String country, @Nullable LocalDate asOf) {
        DesignationSelection made = new DesignationSelection(new ArrayList<>(), new ArrayList<>());
        made.text("d.list = ?", filter.list());
        made.text("l.sender = ?", sender);
        if (filter.programme() != null) {
            String programme = FilterText.storable(filter.programme());
            made.add(
                    "exists (select 1 from designation_programme p where p.list = d.list and p.entry = d.entry"
                            + " and (p.programme = ? or p.label = ?))",
                    programme,
                    programme);
        }
        if (filter.name() != null && !filter.name().isBlank()) {
            made.add(
                    "exists (select 1 from listed_name n where n.party = d.party and n.name ilike ?)",
                    FilterText.containing(filter.name()));
        }
        made.text(
                "exists (select 1 from listed_identifier i where i.party = d.party and upper(i.value) = upper(?))",
                filter.identifier());
        made.text("d.entry = ?", filter.entryId());
        made.text("y.kind = ?", filter.kind() == null ? null : filter.kind().name());
        made.text("exists (select 1 from listed_country c where c.party = d.party and c.area = ?)", country);
        made.text(
                "d.effect = ?", filter.effect() == null ? null : filter.effect().name());
        made.days(filter, asOf);
        return made;
    }

    private void days(DesignationFilter filter, @Nullable LocalDate asOf) {
        if (filter.status() != null) {
            String not = filter.status() == DesignationStatus.DELISTED ? "" : "not ";
            if (asOf == null) {
                add(not + GONE);
            } else {
                add(not + DELISTED, asOf, asOf);
            }
        }
        if (filter.listedFrom() != null) {
            add("upper(d.listed_on) > ?", filter.listedFrom());
        }
        if (filter.listedTo() != null) {
            add("lower(d.listed_on) <= ?", filter.listedTo());
        }
        if (asOf != null) {
            add("d.first_seen_on <= ?", asOf);
        }
    }

    private void text(String condition, @Nullable String value) {
        if (value != null) {
            add(condition, FilterText.storable(value));
        }
    }

    private void add(String condition, Object... parameters) {
        conditions.add(condition);
        values.addAll(List.of(parameters));
    }

    /** The same, between the cursors of a page. */
    DesignationSelection within(PageRequest request) {
        DesignationSelection window = new DesignationSelection(new ArrayList<>(conditions), new ArrayList<>(values));
        window.place(">", request.afterColumns(KEY_COLUMNS));
        window.place("<", request.beforeColumns(KEY_COLUMNS));
        return window;
    }

    private void place(String comparison, @Nullable List<String> columns) {
        if (columns != null) {
            add(
                    "(d.list collate \"C\", d.entry collate \"C\") " + comparison + " (?, ?)",
                    FilterText.storable(columns.get(0)),
                    FilterText.storable(columns.get(1)));
        }
    }

    /** All conditions, to stand behind another one. */
    String where() {
        StringBuilder where = new StringBuilder();
        conditions.forEach(condition -> where.append(" and ").append(condition));
        return where.toString();
    }
}
