package org.dyad.observations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.SourceView;
import org.dyad.series.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads all quotations of figures of one fact table and puts them together as vintages: a mention is one more citation
 * of the vintage that stood when it appeared.
 */
public final class VintageStatement {

    private static final String FIND = """
            select r.n, t.value, t.status, t.known_from, t.known_to, t.vintage_kind, t.locator, t.directness, t.provider,
              s.retrieved_on as source_retrieved_on, %s
            from (select * from unnest(?::int[], ?::date[], %s) as q(n, known, %s)) r
            join %s t on %s and (r.known is null or t.known_from <= r.known)
            join source s on s.id = t.source
            order by r.n, t.known_from, t.vintage_kind = 'MENTION', s.code
            """;

    private final String sql;
    private final List<String> key;

    /** @param key columns that name a figure, {@code period} among them as a date */
    public VintageStatement(String table, List<String> key) {
        this.key = List.copyOf(key);
        this.sql = FIND.formatted(
                SourceView.COLUMNS,
                key.stream()
                        .map(column -> column.equals("period") ? "?::date[]" : "?::text[]")
                        .collect(Collectors.joining(", ")),
                String.join(", ", key),
                table,
                key.stream().map(column -> "t.%1$s = r.%1$s".formatted(column)).collect(Collectors.joining(" and ")));
    }

    /**
     * The vintages of all these figures, oldest first.
     *
     * @param columns the values of the key's columns, in their order
     */
    public Map<FigureKey, List<VintageView>> read(
            JdbcReader database, Collection<FigureKey> figures, Function<FigureKey, List<String>> columns) {
        List<FigureKey> asked = List.copyOf(figures);
        List<List<String>> keys = asked.stream().map(columns).toList();
        List<Quotation> quotations =
                database.list(sql, statement -> bind(statement, asked, keys), VintageStatement::quotation);
        Map<FigureKey, List<Quotation>> byFigure = new HashMap<>();
        for (Quotation quotation : quotations) {
            byFigure.computeIfAbsent(asked.get(quotation.figure), figure -> new ArrayList<>())
                    .add(quotation);
        }
        Map<FigureKey, List<VintageView>> vintages = new HashMap<>();
        byFigure.forEach((figure, found) -> vintages.put(figure, vintages(found, figure.asOf())));
        return vintages;
    }

    private void bind(PreparedStatement statement, List<FigureKey> figures, List<List<String>> keys)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "int4", IntStream.range(0, figures.size()).boxed().toArray()));
        List<@Nullable String> days = new ArrayList<>();
        for (FigureKey figure : figures) {
            LocalDate asOf = figure.asOf();
            days.add(asOf == null ? null : asOf.toString());
        }
        // sent as dates: a cast depends on the session's settings, for which distributed tables are not asked
        statement.setArray(2, connection.createArrayOf("date", days.toArray()));
        for (int column = 0; column < key.size(); column++) {
            int position = column;
            statement.setArray(
                    3 + column,
                    connection.createArrayOf(
                            key.get(column).equals("period") ? "date" : "text",
                            keys.stream().map(columns -> columns.get(position)).toArray()));
        }
    }

    private record Quotation(
            int figure,
            @Nullable Double value,
            ObservationStatus status,
            LocalDate knownFrom,
            @Nullable LocalDate knownTo,
            String kind,
            CitationView citation) {}

    private static Quotation quotation(ResultSet row) throws SQLException {
        double value = row.getDouble("value");
        boolean absent = row.wasNull();
        Directness directness = Directness.valueOf(row.getString("directness"));
        return new Quotation(
                row.getInt("n"),
                absent ? null : value,
                ObservationStatus.valueOf(row.getString("status")),
                row.getObject("known_from", LocalDate.class),
                row.getObject("known_to", LocalDate.class),
                row.getString("vintage_kind"),
                new CitationView(
                        SourceView.read(row),
                        row.getString("locator"),
                        directness == Directness.QUOTED ? row.getString("provider") : null,
                        directness,
                        row.getObject("source_retrieved_on", LocalDate.class)));
    }

    private static List<VintageView> vintages(List<Quotation> quotations, @Nullable LocalDate asOf) {
        List<Quotation> stood = quotations.stream()
                .filter(quotation -> !quotation.kind.equals("MENTION"))
                .toList();
        return stood.stream()
                .map(vintage -> new VintageView(
                        vintage.value,
                        vintage.status,
                        vintage.knownFrom,
                        // As of a day, what came after it is not known: the value still stands.
                        asOf != null && vintage.knownTo != null && vintage.knownTo.isAfter(asOf)
                                ? null
                                : vintage.knownTo,
                        VintageKind.valueOf(vintage.kind),
                        citations(vintage, quotations)))
                .toList();
    }

    /** Each once: two datasets may have the same quotation. */
    private static List<CitationView> citations(Quotation vintage, List<Quotation> quotations) {
        Set<CitationView> citations = new LinkedHashSet<>(List.of(vintage.citation));
        for (Quotation quotation : quotations) {
            if (quotation.kind.equals("MENTION")
                    && !quotation.knownFrom.isBefore(vintage.knownFrom)
                    && (vintage.knownTo == null || quotation.knownFrom.isBefore(vintage.knownTo))) {
                citations.add(quotation.citation);
            }
        }
        return List.copyOf(citations);
    }
}
