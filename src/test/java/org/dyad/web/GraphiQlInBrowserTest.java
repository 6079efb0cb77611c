package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
class GraphiQlInBrowserTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void itOpensWithTheExamplesAndRunsTheFirst() {
        Page page = open("");

        assertThat(page.locator(".graphiql-tab-button").allTextContents()).startsWith("Dyad", "Pair", "Compare");
        run(page);

        result(page, "\"dyad\": {");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @Test
    void aSharedAddressOpensWithItsQueryAndVariables() {
        Page page = open("?query=" + encoded("query Shared($code: String!) { area(code: $code) { name } }")
                + "&variables=" + encoded("{\"code\": \"CHN\"}"));
        assertThat(page.locator(".graphiql-query-editor .CodeMirror-lines").innerText())
                .contains("query Shared($code: String!)");
        run(page);
        result(page, "\"name\": \"China\"");

        button(page, "Share: a link to this query and its variables").click();
        page.waitForURL(url -> url.contains("Shared"));
        Page again = BROWSER.open(page.url());
        run(again);

        result(again, "\"name\": \"China\"");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @Test
    void thePanelHasEveryExample() {
        Page page = open("");
        button(page, "Show Examples").click();
        Locator payments =
                page.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("payment systems"));
        payments.click();
        page.locator(".graphiql-query-editor .CodeMirror-lines")
                .filter(new Locator.FilterOptions().setHasText("query PaymentSystems"))
                .waitFor();
        page.waitForTimeout(1_000); // GraphiQL reads the name of the operation only a while after the last change
        run(page);

        result(page, "INDICATOR.PBOC.A.CHN._._.CIPS.VALUE");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @Test
    void aSubscriptionShowsItsEvents() {
        Page page = open("?query=" + encoded("subscription { datasetUpdated { code } }"));
        run(page);

        result(page, "\"datasetUpdated\": {");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @Test
    void theSchemaCanBeReadAndSearched() {
        Page page = open("");
        button(page, "Show Documentation Explorer").click();
        page.locator(".graphiql-doc-explorer")
                .getByText("Query", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();

        assertThat(page.locator(".graphiql-doc-explorer").innerText()).contains("claimCheck", "seriesCatalog");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    private static Page open(String query) {
        Page page = BROWSER.open("http://localhost:%d/graphiql/%s".formatted(RestAssured.port, query));
        page.locator(".graphiql-query-editor .CodeMirror").waitFor();
        return page;
    }

    private static void run(Page page) {
        page.locator(".graphiql-execute-button").click();
    }

    private static void result(Page page, String text) {
        page.locator(".result-window .CodeMirror-lines")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
