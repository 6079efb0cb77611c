package org.dyad.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A release that starts on the database of an older one. */
@Tag("faults")
@Tag("core")
class OlderSchemaIT {

    /** The last one before the tables learned which cells a release covers. */
    private static final String OLDER = "7";

    /** What somebody had before: figures of ten years, each with two vintages, and the record of the load. */
    private static final List<String> THEIRS = List.of(
            "insert into area (code, alpha2, m49, comtrade, name, kind) values ('AND', 'AD', 20, 20, 'Andorra',"
                    + " 'COUNTRY'), ('ESP', 'ES', 724, 724, 'Spain', 'COUNTRY')",
            "insert into unit (code, name, kind) values ('USD', 'US dollar', 'CURRENCY')",
            "insert into provider (code, name, kind, rank, fiscal_year_start) values ('COMTRADE', 'UN Comtrade',"
                    + " 'INTERNATIONAL_ORGANISATION', 1, 1)",
            "insert into source (code, title, kind) values ('theirs', 'Their file', 'DATA_FILE')",
            "insert into load (dataset, file, format, sha256, read, added, revised, unchanged, withdrawn, refused,"
                    + " started_at, finished_at) values ('theirs', 'flows.csv', 'comtrade-csv', '0', 20, 20, 0, 0, 0, 0,"
                    + " '2024-03-01 00:00Z', '2024-03-01 00:00Z')",
            """
            insert into trade_flow (reporter, partner, flow, classification, commodity, frequency, basis, adjustment,
              period, provider, currency, known_from, known_to, vintage_kind, precision, value, valuation, status,
              source, directness, dataset, load)
            select 'AND', 'ESP', 'EXPORT', 'HS2017', 'TOTAL', 'A', 'PERIOD', 'NONE', make_date(y, 1, 1), 'COMTRADE',
              'USD', v.known_from, v.known_to, v.kind, 'EXACT', 1000 * y + v.more, 'FOB', 'NORMAL', s.id, 'PRIMARY',
              'theirs', l.id
            from generate_series(2011, 2020) y, source s, load l,
              (values (date '2022-01-31', date '2023-01-31', 'FIRST', 0), (date '2023-01-31', null, 'REVISION', 1))
                as v (known_from, known_to, kind, more)
            """);

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @Test
    void whatAnOlderReleaseHeldIsThereAfterTheMigrations() throws Exception {
        OwnDatabase database = packaged.database();
        Flyway.configure()
                .dataSource(database.url(), "dyad", database.password())
                .locations("filesystem:schema/sql")
                .target(OLDER)
                .load()
                .migrate();
        for (String statement : THEIRS) {
            database.execute(statement);
        }

        Client client = new Client(packaged.start(database, Map.of()).awaitListening());

        // 1000 · 2015, and one more since 2023
        Client.Answer answer = client.post("""
                { then: series(series: {trade: {reporter: "AND", partner: "ESP", flow: EXPORT}}, from: "2011", to: "2020",
                    asOf: "2022-06-30") { observations { value } }
                  now: series(series: {trade: {reporter: "AND", partner: "ESP", flow: EXPORT}}, from: "2011", to: "2020") {
                    observations { value } } }
                """);

        // 1000 · 2011, 1000 · 2012 and so on, and one more since 2023
        assertThat(answer.code()).as(answer.body()).isNull();
        assertThat(answer.json().getList("data.then.observations.value", Double.class))
                .containsExactlyElementsOf(values(0));
        assertThat(answer.json().getList("data.now.observations.value", Double.class))
                .containsExactlyElementsOf(values(1));
        assertThat(database.ask("select count(*) || ' ' || sum(value) from trade_flow where dataset = 'theirs'"))
                // 2 · 1000 · (2011 + … + 2020) + 10 = 2 · 1000 · 20,155 + 10
                .isEqualTo("20 40310010");
        assertThat(client.post("{ datasets { code rows } }").body()).contains("theirs/flows", "curated/trade_flow");
    }

    private static List<Double> values(int more) {
        return IntStream.rangeClosed(2011, 2020)
                .mapToObj(year -> 1000.0 * year + more)
                .toList();
    }
}
