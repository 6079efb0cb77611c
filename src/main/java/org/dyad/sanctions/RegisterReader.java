package org.dyad.sanctions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;
import org.jspecify.annotations.Nullable;

/** Reads the whole register, one statement a table. */
@ApplicationScoped
class RegisterReader {

    private static final String ACTORS = "select code, name, kind, area from sanction_actor";

    /** The rows of one table with their sources, in an order that does not depend on when they were loaded. */
    private static final String ROWS = "select t.*, s.retrieved_on as source_retrieved_on, " + SourceView.COLUMNS + """
            from %s t join source s on s.id = t.source order by %s, s.code
            """;

    private final JdbcReader database;

    RegisterReader(JdbcReader database) {
        this.database = database;
    }

    /** A row that is told of a programme or of a measure. */
    private record Told<T>(
            @Nullable String programme, @Nullable String measure, T row) {

        String of() {
            return Objects.requireNonNull(programme == null ? measure : programme);
        }
    }

    Register read() {
        Map<String, Actor> actors =
                database.list(ACTORS, RegisterReader::actor).stream().collect(toMap(Actor::code, actor -> actor));
        Map<String, Particulars> particulars = particulars(actors);
        Map<String, List<Scope>> scopes = told(
                "sanction_scope",
                "t.measure, t.commodity",
                row -> new Told<>(
                        null,
                        row.getString("measure"),
                        new Scope(row.getString("commodity"), row.getString("note"), known(row), citation(row))));
        Map<String, List<Measure>> measures = database
                .list(
                        ROWS.formatted("sanction_measure", "t.code collate \"C\""),
                        row -> measure(row, scopes, particulars))
                .stream()
                .collect(groupingBy(Measure::programme));
        return new Register(
                actors,
                database.list(
                        ROWS.formatted("sanction_programme", "t.code collate \"C\""),
                        row -> programme(row, measures, particulars)));
    }

    private Map<String, Particulars> particulars(Map<String, Actor> actors) {
        Map<String, List<Role>> roles = told(
                "sanction_role",
                "t.role, t.actor collate \"C\"",
                row -> told(
                        row,
                        new Role(
                                row.getString("role").equals("SENDER"),
                                Objects.requireNonNull(actors.get(row.getString("actor"))),
                                known(row),
                                citation(row))));
        Map<String, List<Step>> steps = told("sanction_step", "t.\"on\", t.step", row -> told(row, step(row)));
        Map<String, List<LegalBasis>> bases = told(
                "sanction_legal_basis",
                "t.adopted_on nulls last, t.act collate \"C\"",
                row -> told(row, legalBasis(row)));
        Map<String, List<SanctionFigure>> figures =
                told("sanction_figure", "t.\"on\" nulls first, t.code collate \"C\"", row -> told(row, figure(row)));
        List<String> codes = new ArrayList<>(roles.keySet());
        codes.addAll(steps.keySet());
        codes.addAll(bases.keySet());
        codes.addAll(figures.keySet());
        return codes.stream()
                .distinct()
                .collect(toMap(
                        code -> code,
                        code -> new Particulars(
                                roles.getOrDefault(code, List.of()),
                                steps.getOrDefault(code, List.of()),
                                bases.getOrDefault(code, List.of()),
                                figures.getOrDefault(code, List.of()))));
    }

    private <T> Map<String, List<T>> told(String table, String order, JdbcReader.RowReader<Told<T>> reader) {
        return database.list(ROWS.formatted(table, order), reader).stream()
                .collect(groupingBy(Told::of, mapping(Told::row, toList())));
    }

    private static <T> Told<T> told(ResultSet row, T thing) throws SQLException {
        return new Told<>(row.getString("programme"), row.getString("measure"), thing);
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getString("code"),
                row.getString("name"),
                ActorKind.valueOf(row.getString("kind")),
                row.getString("area"));
    }

    private static Programme programme(
            ResultSet row, Map<String, List<Measure>> measures, Map<String, Particulars> particulars)
            throws SQLException {
        String code = row.getString("code");
        String outcome = row.getString("outcome");
        return new Programme(
                code,
                row.getString("name"),
                row.getString("objective"),
                outcome == null ? null : SanctionOutcome.valueOf(outcome),
                row.getString("note"),
                known(row),
                citation(row),
                particulars.getOrDefault(code, Particulars.NONE),
                measures.getOrDefault(code, List.of()).stream()
                        .sorted(Comparator.comparing(Measure::code))
                        .toList());
    }

    private static Measure measure(ResultSet row, Map<String, List<Scope>> scopes, Map<String, Particulars> particulars)
            throws SQLException {
        String code = row.getString("code");
        String direction = row.getString("direction");
        return new Measure(
                code,
                row.getString("programme"),
                MeasureKind.valueOf(row.getString("kind")),
                direction == null ? null : MeasureDirection.valueOf(direction),
                row.getString("package"),
                row.getString("description"),
                row.getString("exemptions"),
                row.getString("note"),
                known(row),
                citation(row),
                scopes.getOrDefault(code, List.of()),
                particulars.getOrDefault(code, Particulars.NONE));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                SanctionStepKind.valueOf(row.getString("step")),
                Objects.requireNonNull(PartialDateConverter.read(row, "on")),
                isDisputed(row),
                row.getString("package"),
                row.getString("note"),
                known(row),
                citation(row));
    }

    private static LegalBasis legalBasis(ResultSet row) throws SQLException {
        return new LegalBasis(
                row.getString("act"),
                row.getString("reference"),
                PartialDateConverter.read(row, "adopted_on"),
                PartialDateConverter.read(row, "published_on"),
                row.getString("url"),
                known(row),
                citation(row));
    }

    private static SanctionFigure figure(ResultSet row) throws SQLException {
        return new SanctionFigure(
                row.getString("code"),
                row.getString("sender"),
                row.getString("target"),
                row.getString("list"),
                SanctionFigureKind.valueOf(row.getString("kind")),
                SanctionFigureNature.valueOf(row.getString("nature")),
                PartialDateConverter.read(row, "on"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                Precision.valueOf(row.getString("precision")),
                isDisputed(row),
                row.getString("note"),
                known(row),
                citation(row));
    }

    private static boolean isDisputed(ResultSet row) throws SQLException {
        return row.getString("standing").equals("DISPUTED");
    }

    private static LocalDate known(ResultSet row) throws SQLException {
        return row.getObject("known_from", LocalDate.class);
    }

    /** Primary where the sender itself speaks: by an act or a release of its own. */
    private static CitationView citation(ResultSet row) throws SQLException {
        SourceView source = SourceView.read(row);
        boolean own = source.kind() == SourceKind.LEGAL_ACT || source.kind() == SourceKind.OFFICIAL_RELEASE;
        return new CitationView(
                source,
                row.getString("locator"),
                null,
                own ? Directness.PRIMARY : Directness.QUOTED,
                row.getObject("source_retrieved_on", LocalDate.class));
    }
}
