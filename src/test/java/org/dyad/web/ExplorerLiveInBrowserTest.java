package org.dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That a page which is open hears of an import. Loads are committed as another process does it, past the service. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExplorerLiveInBrowserTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String LOAD = """
            insert into load (dataset, file, format, sha256, read, added, revised, unchanged, withdrawn, refused,
              started_at, finished_at)
            values ('explorer', 'live.csv', 'csv', '', 1, 0, 0, 0, 0, 0, now(), '%s')
            """;

    @Inject
    DataSource database;

    @AfterEach
    void forgetTheLoads() throws SQLException {
        execute("delete from load where dataset = 'explorer'");
    }

    @Test
    void anOpenPageTellsOfAnImportAndShowsItWhenAsked() throws SQLException {
        Page page = BROWSER.show("finance");
        Locator show = page.locator(".changed button");

        // the first that a page hears is what it was made of; which load that is, is left open
        for (int load = 0; load < 10 && !show.isVisible(); load++) {
            execute(LOAD.formatted(Instant.now()));
            page.waitForTimeout(3_000);
        }

        assertThat(page.locator(".changed").innerText())
                .startsWith("Figures changed: ")
                .contains("was imported at");
        show.click();
        page.locator(".changed button").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.locator("main[aria-busy=false]").waitFor();
        assertThat(BROWSER.complaints()).isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
