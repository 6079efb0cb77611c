package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures that came in about a thousand times as large, or as small, as those beside them: dollars among thousands of
 * dollars look like this. They are stored, and told.
 *
 * <p>A figure is held against the one before it and the one after it in its series, as they stand, and against its own
 * earlier quotation; one of these in the band of 500 to 2,000 times is enough where another release brought it, else
 * both sides must be. Of trade only totals of a million and more are looked at: smaller flows jump like this.
 */
final class ScaleBreaks {

    /** Few rows: those that are far from what stands beside them, and from what stood before them. */
    private static final String FAR_OFF = """
            create temporary table far_%1$s on commit drop as
            with figure as materialized (
              select %4$s, t.source, t.known_from, t.known_to, t.value
              from %1$s t join (select distinct %2$s from %3$s) series using (%2$s) where t.value <> 0%5$s
            ), standing as (
              select %4$s, t.source, t.known_from, t.value, lag(t.value) over beside as before,
                lag(t.source) over beside as before_source, lead(t.value) over beside as after,
                lead(t.source) over beside as after_source
              from figure t
              where t.known_to is null
              window beside as (partition by %2$s order by t.period)
            ), judged as (
              select s.*, %6$s as before_far, %7$s as after_far from standing s
            ), quoted as (
              select %4$s, t.source, t.known_from, t.value,
                lag(t.value) over (partition by %4$s order by t.known_from) as before
              from figure t
            )
            select %4$s, source, known_from, value, case when before_far then before else after end as beside
            from judged
            where (before_far and before_source <> source) or (after_far and after_source <> source)
              or (before_far and coalesce(after_far, true)) or (after_far and before is null)
            union all
            select %4$s, source, known_from, value, before from quoted s where %6$s
            """;

    private static final String TELL = """
            select p.line, min(f.value)::text as value, min(f.beside)::text as beside
            from %1$s p join far_%2$s f using (%3$s, source, known_from) group by p.line order by p.line
            """;

    private static final String FAR = """
            (abs(s.value) between 500 * abs(%1$s) and 2000 * abs(%1$s)
              or abs(%1$s) between 500 * abs(s.value) and 2000 * abs(s.value))""";

    private static final String LARGE_TOTALS = " and t.commodity = 'TOTAL' and abs(t.value) >= 1000000";

    private ScaleBreaks() {}

    /**
     * A warning for each, in the order of lines, {@value RowIssues#MOST} at most; after the vintages are worked out.
     */
    static List<RowIssue> find(Connection connection, FactTable facts, StagedTable table, String file)
            throws SQLException {
        Sql.execute(connection, farOff(facts));
        Sql.execute(connection, "analyze far_" + facts.sql());
        List<RowIssue> warnings = new ArrayList<>();
        String tell = TELL.formatted(table.incoming(), facts.sql(), facts.figureColumns());
        try (PreparedStatement statement = connection.prepareStatement(tell)) {
            statement.setMaxRows(RowIssues.MOST);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    warnings.add(new RowIssue(
                            file,
                            rows.getLong("line"),
                            "value",
                            "stored, but look at its unit: %s beside %s, about a factor of 1000"
                                    .formatted(rows.getString("value"), rows.getString("beside"))));
                }
            }
        }
        return warnings;
    }

    private static String farOff(FactTable facts) {
        String series = facts.figure().stream()
                .filter(column -> !column.equals("period"))
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(", "));
        return FAR_OFF.formatted(
                facts.sql(),
                series,
                facts.touched(),
                facts.figureColumns(),
                facts == FactTable.TRADE_FLOW ? LARGE_TOTALS : "",
                FAR.formatted("s.before"),
                FAR.formatted("s.after"));
    }
}
