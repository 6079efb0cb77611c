package org.dyad.sanctions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.reference.AreaView;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/** Reads what the lists tell of parties: of any number of them one kind of thing with one statement. */
@ApplicationScoped
class PartyStore {

    private static final String ONE = "select code, kind, name from listed_party where code = ?";

    /** The table's rows of these parties, as the list orders them. */
    private static final String ROWS = "select * from %s where party = any(?::text[]) order by party, number";

    private static final String LISTINGS = "select party, list || ':' || entry as key from designation"
            + " where party = any(?::text[]) order by list collate \"C\", entry collate \"C\"";

    private final JdbcReader database;
    private final Areas areas;

    PartyStore(JdbcReader database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    private record Told<T>(String party, T thing) {}

    Optional<PartyView> find(String code) {
        return database
                .list(
                        ONE,
                        row -> new PartyView(
                                row.getString("code"), PartyKind.valueOf(row.getString("kind")), row.getString("name")),
                        code)
                .stream()
                .findFirst();
    }

    Map<String, List<PartyNameView>> names(Collection<String> parties) {
        return told(
                "listed_name",
                parties,
                row -> new PartyNameView(
                        row.getString("name"),
                        row.getString("script"),
                        PartyNameKind.valueOf(row.getString("kind")),
                        PartyNameQuality.valueOf(row.getString("quality"))));
    }

    Map<String, List<PartyBirthView>> births(Collection<String> parties) {
        return told(
                "listed_birth",
                parties,
                row -> new PartyBirthView(
                        PartialDateScalar.of(PartialDateConverter.read(row, "on")),
                        row.getString("published"),
                        row.getBoolean("circa"),
                        row.getString("place"),
                        area(row)));
    }

    Map<String, List<PartyCountryView>> countries(Collection<String> parties) {
        return told(
                "listed_country",
                parties,
                row -> new PartyCountryView(
                        PartyCountryKind.valueOf(row.getString("kind")), area(row), row.getString("published")));
    }

    Map<String, List<PartyAddressView>> addresses(Collection<String> parties) {
        return told("listed_address", parties, row -> new PartyAddressView(row.getString("address"), area(row)));
    }

    Map<String, List<PartyIdentifierView>> identifiers(Collection<String> parties) {
        return told(
                "listed_identifier",
                parties,
                row -> new PartyIdentifierView(
                        PartyIdentifierKind.valueOf(row.getString("kind")),
                        row.getString("value"),
                        row.getString("published"),
                        area(row)));
    }

    Map<String, List<PartyRelationView>> relations(Collection<String> parties) {
        return told("listed_relation", parties, row -> {
            BigDecimal share = row.getBigDecimal("share_percent");
            return new PartyRelationView(
                    PartyRelationKind.valueOf(row.getString("kind")),
                    row.getString("other_name"),
                    row.getString("other"),
                    share == null ? null : share.doubleValue(),
                    row.getString("published"));
        });
    }

    /** Keys of the entries under which each party stands. */
    Map<String, List<String>> listings(Collection<String> parties) {
        return read(LISTINGS, parties, row -> row.getString("key"));
    }

    private <T> Map<String, List<T>> told(String table, Collection<String> parties, JdbcReader.RowReader<T> reader) {
        return read(ROWS.formatted(table), parties, reader);
    }

    private <T> Map<String, List<T>> read(String sql, Collection<String> parties, JdbcReader.RowReader<T> reader) {
        List<String> codes = parties.stream().distinct().toList();
        List<Told<T>> rows = database.list(
                sql,
                statement -> statement.setArray(1, JdbcReader.texts(statement.getConnection(), codes, code -> code)),
                row -> new Told<>(row.getString("party"), reader.read(row)));
        return rows.stream().collect(groupingBy(Told::party, mapping(Told::thing, toList())));
    }

    private @Nullable AreaView area(ResultSet row) throws SQLException {
        String code = row.getString("area");
        return code == null ? null : areas.view(code);
    }
}
