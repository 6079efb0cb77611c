package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a register of sanctions that does not hold together. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SanctionRefusalTest {

    @Inject
    DataSource database;

    @Inject
    Importer importer;

    private OwnData own;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException, SQLException {
        own = new OwnData(database, importer, folder);
    }

    @AfterEach
    void end() throws SQLException {
        own.close();
    }

    @Test
    void anUnknownActorIsTold() {
        assertThat(refused(register()
                        .with("sanction_role", Rows.row("sanction_role", "programme", "ZZ-1", "actor", "ZZQ"))))
                .containsExactly("sanction_role.csv line 2, actor: ZZQ is no code of the table sanction_actor");
    }

    @Test
    void anUnknownProgrammeOrMeasureIsTold() {
        assertThat(refused(register().with("sanction_step", Rows.row("sanction_step", "programme", "ZZ-2"))))
                .containsExactly(
                        "sanction_step.csv line 2, programme: ZZ-2 is no code of the table sanction_programme");
        assertThat(refused(register().with("sanction_scope", Rows.row("sanction_scope", "measure", "ZZ-1.NONE"))))
                .containsExactly(
                        "sanction_scope.csv line 2, measure: ZZ-1.NONE is no code of the table sanction_measure");
    }

    @Test
    void anUnknownCommodityIsTold() {
        assertThat(refused(register().with("sanction_scope", Rows.row("sanction_scope", "commodity", "ZZ99"))))
                .containsExactly(
                        "sanction_scope.csv line 2, commodity: ZZ99 is neither a commodity code nor a commodity"
                                + " list that is loaded");
    }

    @Test
    void anEndBeforeTheStartIsTold() {
        assertThat(refused(register()
                        .with(
                                "sanction_step",
                                Rows.row("sanction_step", "programme", "ZZ-1", "on", "2014-08-07"),
                                Rows.row("sanction_step", "programme", "ZZ-1", "step", "ENDED", "on", "2014-08"),
                                Rows.row("sanction_step", "programme", "ZZ-1", "step", "EXPIRES", "on", "2013-12-31"))))
                .containsExactly(
                        "sanction_step.csv line 4, on: EXPIRES 2013-12-31, start 2014-08-07: an end before the start");
    }

    @Test
    void theSameStepOfTheSameSourceIsToldOnce() {
        assertThat(refused(register()
                        .with(
                                "sanction_step",
                                Rows.row("sanction_step", "programme", "ZZ-1"),
                                Rows.row("sanction_step", "programme", "ZZ-1", "note", "again"))))
                .containsExactly(
                        "sanction_step.csv line 3: the same row as on line 2; a key (programme, measure, step, on,"
                                + " source) may come once");
    }

    @Test
    void aRegisterThatHoldsTogetherIsLoadedAndGoesAgain() throws IOException, SQLException {
        register()
                .with("sanction_step", Rows.row("sanction_step", "measure", "ZZ-1.GOODS"))
                .load();
        assertThat(own.ask("select code, known_from from sanction_measure where dataset = 'zz-sanctions'"))
                .containsExactly("ZZ-1.GOODS 2014-04-30");

        // another programme under the same name of the dataset: the old one goes with all that hangs on it
        own.dataset("zz-sanctions")
                .with("source", Rows.row("source", "code", "zz-a"))
                .with("sanction_programme", Rows.row("sanction_programme", "code", "ZZ-3"))
                .with("sanction_measure", Rows.row("sanction_measure", "code", "ZZ-3.GOODS", "programme", "ZZ-3"))
                .with("sanction_step", Rows.row("sanction_step", "measure", "ZZ-3.GOODS"))
                .load();

        assertThat(own.ask("select code from sanction_programme where dataset = 'zz-sanctions'"))
                .containsExactly("ZZ-3");
    }

    private OwnData.Draft register() {
        return own.dataset("zz-sanctions")
                .with("source", Rows.row("source", "code", "zz-a"))
                .with("sanction_programme", Rows.row("sanction_programme", "code", "ZZ-1"))
                .with("sanction_measure", Rows.row("sanction_measure", "code", "ZZ-1.GOODS", "programme", "ZZ-1"));
    }

    private static List<String> refused(OwnData.Draft draft) {
        ImportRefusedException refusal = catchThrowableOfType(ImportRefusedException.class, draft::load);
        return refusal.issues().stream().map(RowIssue::toString).toList();
    }
}
