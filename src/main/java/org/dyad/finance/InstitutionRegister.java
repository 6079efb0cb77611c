package org.dyad.finance;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.provenance.Snapshot;
import org.dyad.provenance.SourceView;
import org.dyad.series.ObservationStatus;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/** All institutions, held in memory: there are some dozens, and their fields refer to each other. */
@ApplicationScoped
class InstitutionRegister {

    private static final String CITED = """
            t.note, t.locator, t.known_from, s.retrieved_on as source_retrieved_on,
            """ + SourceView.COLUMNS;

    private static final String ALL = "select t.code, t.name, t.kind, t.area, t.headquarters, " + CITED
            + " from institution t join source s on s.id = t.source order by t.code collate \"C\"";

    private static final String ALTERNATIVES = "select t.institution, t.alternative_to, t.function, " + CITED + """
            from institution_alternative t join source s on s.id = t.source
            order by t.institution collate "C", t.alternative_to collate "C", t.function, t.known_from, s.code
            """;

    private static final String FOUNDERS = "select t.institution, t.area, t.party, " + CITED + """
            from institution_founder t join source s on s.id = t.source
            order by t.area collate "C", t.party collate "C", t.known_from, s.code
            """;

    private static final String STAYS =
            "select t.institution, t.member, t.stay, t.approved_on, t.effective_on, t.left_on, " + CITED + """
            from institution_membership t join source s on s.id = t.source
            order by t.member collate "C", t.stay, t.known_from, s.code
            """;

    private static final String STATUSES = """
            select t.institution, t.status, t."on" as happened, t.area,
            """ + CITED + """
            from institution_status t join source s on s.id = t.source
            order by upper(t."on"), t.status, t.area collate "C", t.known_from, s.code
            """;

    private static final String AMOUNTS = """
            select t.institution, t.kind, t.member, t.value, t.low, t.high, t.precision, t.unit, t."on" as held,
              t.status,
            """ + CITED + """
            from institution_figure t join source s on s.id = t.source
            order by t.kind, t.member collate "C" nulls first, upper(t."on") nulls first, t.known_from, s.code, t.unit
            """;

    private static final String INDICATORS =
            "select institution, indicator from institution_indicator order by indicator";

    /** A row of another table, with the institution that it is about. */
    private record Of<T>(String institution, T fact) {}

    private final JdbcReader database;
    private final Snapshot<Map<String, Institution>> all;

    InstitutionRegister(DataVersion version, JdbcReader database) {
        this.database = database;
        this.all = new Snapshot<>(version, this::read);
    }

    /** All, by code. */
    List<Institution> all() {
        return all.get().values().stream().toList();
    }

    Optional<Institution> find(String code) {
        return Optional.ofNullable(all.get().get(code));
    }

    private Map<String, Institution> read() {
        Map<String, List<Institution.Alternative>> alternatives = by(database.list(
                ALTERNATIVES,
                row -> new Of<>(
                        row.getString("institution"),
                        new Institution.Alternative(
                                row.getString("institution"),
                                row.getString("alternative_to"),
                                AlternativeFunction.valueOf(row.getString("function")),
                                row.getString("note"),
                                citation(row),
                                knownFrom(row)))));
        Map<String, List<Institution.Founder>> founders = by(database.list(
                FOUNDERS,
                row -> new Of<>(
                        row.getString("institution"),
                        new Institution.Founder(
                                row.getString("area"), row.getString("party"), citation(row), knownFrom(row)))));
        Map<String, List<Institution.Stay>> stays = by(database.list(STAYS, InstitutionRegister::stay));
        Map<String, List<Institution.Status>> statuses = by(database.list(
                STATUSES,
                row -> new Of<>(
                        row.getString("institution"),
                        new Institution.Status(
                                row.getString("status"),
                                Objects.requireNonNull(PartialDateConverter.read(row, "happened")),
                                row.getString("area"),
                                row.getString("note"),
                                citation(row),
                                knownFrom(row)))));
        Map<String, List<Institution.Amount>> amounts = by(database.list(AMOUNTS, InstitutionRegister::amount));
        Map<String, List<String>> indicators = by(
                database.list(INDICATORS, row -> new Of<>(row.getString("institution"), row.getString("indicator"))));
        Map<String, Institution> read = database
                .list(ALL, row -> {
                    String code = row.getString("code");
                    return new Institution(
                            code,
                            row.getString("name"),
                            InstitutionKind.valueOf(row.getString("kind")),
                            row.getString("area"),
                            row.getString("headquarters"),
                            row.getString("note"),
                            citation(row),
                            knownFrom(row),
                            knownFrom(row),
                            alternatives.getOrDefault(code, List.of()),
                            founders.getOrDefault(code, List.of()),
                            stays.getOrDefault(code, List.of()),
                            statuses.getOrDefault(code, List.of()),
                            amounts.getOrDefault(code, List.of()),
                            indicators.getOrDefault(code, List.of()));
                })
                .stream()
                .collect(Collectors.toMap(
                        Institution::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<String, List<Institution.Alternative>> reverse = alternatives.values().stream()
                .flatMap(List::stream)
                .collect(groupingBy(Institution.Alternative::alternativeTo));
        read.replaceAll((code, institution) -> institution.knownAlsoFrom(
                Stream.concat(institution.facts(), reverse.getOrDefault(code, List.of()).stream())
                        .map(Institution.Known::knownFrom)));
        return read;
    }

    private static <T> Map<String, List<T>> by(List<Of<T>> rows) {
        return rows.stream()
                .collect(groupingBy(Of::institution, Collectors.mapping(Of::fact, Collectors.toUnmodifiableList())));
    }

    private static Of<Institution.Stay> stay(ResultSet row) throws SQLException {
        return new Of<>(
                row.getString("institution"),
                new Institution.Stay(
                        row.getString("member"),
                        row.getInt("stay"),
                        PartialDateConverter.read(row, "approved_on"),
                        PartialDateConverter.read(row, "effective_on"),
                        PartialDateConverter.read(row, "left_on"),
                        row.getString("note"),
                        citation(row),
                        knownFrom(row)));
    }

    private static Of<Institution.Amount> amount(ResultSet row) throws SQLException {
        @Nullable PartialDate on = PartialDateConverter.read(row, "held");
        return new Of<>(
                row.getString("institution"),
                new Institution.Amount(
                        row.getString("kind"),
                        row.getString("member"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        Precision.valueOf(row.getString("precision")),
                        row.getString("unit"),
                        on,
                        ObservationStatus.valueOf(row.getString("status")),
                        row.getString("note"),
                        List.of(citation(row)),
                        knownFrom(row)));
    }

    private static CitationView citation(ResultSet row) throws SQLException {
        return CitationView.reported(
                SourceView.read(row), row.getString("locator"), row.getObject("source_retrieved_on", LocalDate.class));
    }

    private static LocalDate knownFrom(ResultSet row) throws SQLException {
        return row.getObject("known_from", LocalDate.class);
    }
}
