package org.dyad.observations;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.dyad.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The statement that reads a page of the catalogue, or counts what a filter finds.
 *
 * <p>A search of trade goes by the codes that its words stand for. Where reporter, partner and flow answer all words,
 * it goes along the beginnings of keys, of which there are few, and stops when the page is full; where a commodity
 * answers some, by commodity. Labels are only held against the words in the end, so that the answer is that of the
 * labels.
 */
final class SeriesCatalogStatement {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final SeriesCatalogFilter filter;
    private final @Nullable SeriesSearch search;
    private final @Nullable PageRequest page;

    private SeriesCatalogStatement(
            SeriesCatalogFilter filter, @Nullable SeriesSearch search, @Nullable PageRequest page) {
        this.filter = filter;
        this.search = search;
        this.page = page;
    }

    /** @param search what the filter's words stand for; null where it has none */
    static SeriesCatalogStatement page(SeriesCatalogFilter filter, @Nullable SeriesSearch search, PageRequest page) {
        SeriesCatalogStatement statement = new SeriesCatalogStatement(filter, search, page);
        if (search == null) {
            statement.all();
        } else {
            statement
                    .add("select distinct on (key) * from (")
                    .found(search)
                    .add(") found")
                    .ordered("key");
        }
        return statement;
    }

    /** Answers one row with a {@code total}. */
    static SeriesCatalogStatement count(SeriesCatalogFilter filter, @Nullable SeriesSearch search) {
        SeriesCatalogStatement statement = new SeriesCatalogStatement(filter, search, null);
        return search == null
                ? statement.add("select count(*)::int as total from (").all().add(") found")
                : statement
                        .add("select count(distinct key)::int as total from (")
                        .found(search)
                        .add(") found");
    }

    String sql() {
        return sql.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            statement.setObject(
                    i + 1,
                    parameter instanceof String[] texts
                            ? statement.getConnection().createArrayOf("text", texts)
                            : parameter);
        }
    }

    private SeriesCatalogStatement found(SeriesSearch words) {
        if (filter.commodity() != null) {
            return all();
        }
        List<Runnable> parts = new ArrayList<>();
        if (filter.kind() != SeriesKind.TRADE) {
            parts.add(() -> add("select c.* from series_catalog c where c.kind <> 'TRADE'")
                    .filtered()
                    .ordered("c.key"));
        }
        if (filter.kind() == null || filter.kind() == SeriesKind.TRADE) {
            if (words.isOfFlows()) {
                parts.add(() -> ofFlows(words));
            }
            words.goods().forEach(goods -> parts.add(() -> ofGoods(goods)));
        }
        if (parts.isEmpty()) {
            return add("select c.* from series_catalog c where false");
        }
        for (int i = 0; i < parts.size(); i++) {
            add(i == 0 ? "(" : " union all (");
            parts.get(i).run();
            add(")");
        }
        return this;
    }

    private SeriesCatalogStatement all() {
        return add("select c.* from series_catalog c where true").filtered().ordered("c.key");
    }

    /** The flows in the order of their prefixes, which is that of the keys below them. */
    private void ofFlows(SeriesSearch words) {
        add("select c.* from (select f.prefix from series_flow f where true");
        words.words().forEach(this::answered);
        if (!filter.areas().isEmpty()) {
            add(" and array[f.reporter, f.partner] @> ?::text[]", texts(filter.areas()));
        }
        if (page != null) {
            if (page.afterKey() != null) {
                add(" and left(f.prefix, -1) || '/' > ?", page.afterKey());
            }
            if (page.beforeKey() != null) {
                add(" and f.prefix < ?", page.beforeKey());
            }
        }
        add(" order by f.prefix" + direction() + ") f cross join lateral (select c.* from series_catalog c"
                + " where c.key > f.prefix and c.key < left(f.prefix, -1) || '/'");
        filtered().ordered("c.key").add(") c").ordered("f.prefix", "c.key");
    }

    private void answered(SeriesSearch.Word word) {
        add(
                " and (f.reporter = any(?) or f.partner = any(?) or f.flow = any(?))",
                texts(word.areas()),
                texts(word.areas()),
                texts(word.flows()));
    }

    private void ofGoods(SeriesSearch.Goods goods) {
        add(
                "select c.* from series_catalog c where c.kind = 'TRADE' and c.commodity = any(?)",
                texts(goods.commodities()));
        goods.others().stream()
                .filter(word -> word.flows().isEmpty())
                .forEach(word -> add(" and c.areas && ?::text[]", texts(word.areas())));
        filtered().ordered("c.key");
    }

    /** What the filter and the page say of a row c. */
    private SeriesCatalogStatement filtered() {
        if (search != null) {
            search.words().forEach(word -> add(" and c.label ilike ?", "%" + literally(word.text()) + "%"));
        }
        if (!filter.areas().isEmpty()) {
            add(" and c.areas @> ?::text[]", texts(filter.areas()));
        }
        SeriesKind kind = filter.kind();
        if (kind != null) {
            add(" and c.kind = ?", kind.name());
        }
        String commodity = filter.commodity();
        if (commodity != null) {
            add(" and c.kind = 'TRADE' and (c.commodity = ? or c.commodity like ?)", commodity, below(commodity));
        }
        if (page != null && page.afterKey() != null) {
            add(" and c.key > ?", page.afterKey());
        }
        if (page != null && page.beforeKey() != null) {
            add(" and c.key < ?", page.beforeKey());
        }
        return this;
    }

    private SeriesCatalogStatement ordered(String... columns) {
        return page == null
                ? this
                : add(" order by " + String.join(direction() + ", ", columns) + direction() + " limit ?", page.limit());
    }

    private String direction() {
        return page != null && page.backwards() ? " desc" : "";
    }

    private SeriesCatalogStatement add(String part, Object... values) {
        sql.append(part);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    private static Object texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Percent sign and underscore are plain characters of a search. */
    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String below(String commodity) {
        return commodity.matches("[0-9]{2,5}") ? commodity + "%" : commodity;
    }
}
