package org.dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page of the explorer. */
@QuarkusTest
class ExplorerInBrowserTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"", "compare", "study", "sanctions", "energy", "finance", "embed/dyad/trade"})
    void everyPageLoadsWithoutAnErrorAndAsksNobodyElse(String path) {
        Page page = BROWSER.show(path);

        assertThat(page.locator("h1").textContent()).isNotBlank();
        assertThat(page.locator(".refused").count()).isZero();
        assertThat(page.locator("canvas").count()).isPositive();
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LIGHT",
        "'', DARK",
        "compare, LIGHT",
        "compare?as=TABLE, DARK",
        "study, LIGHT",
        "study, DARK",
        "sanctions?name=Ivanov, LIGHT",
        "sanctions, DARK",
        "energy, LIGHT",
        "energy, DARK",
        "finance, LIGHT",
        "finance?institution=BRICS, DARK",
        "embed/dyad/trade, DARK"
    })
    void noPageHasASeriousBarrier(String path, ColorScheme colours) {
        Page page = BROWSER.show(path, 1280, 900, colours);

        assertThat(barriers(page)).isEmpty();
    }

    @Test
    void whatOpensHasNoSeriousBarrier() {
        Page page = BROWSER.show("");
        for (String panel : List.of("Table", "Query", "Embed")) {
            page.locator("dyad-chart").first().getByText(panel).click();

            assertThat(barriers(page)).as(panel).isEmpty();
        }
        Page compare = BROWSER.show("compare");
        compare.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Add a series"))
                .fill("rouble");
        compare.getByRole(AriaRole.OPTION).first().waitFor();

        assertThat(barriers(compare)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "compare", "study", "sanctions", "energy", "finance"})
    void theKeyboardReachesEverythingInItsOrder(String path) {
        Page page = BROWSER.show(path);

        // a table's figures but one are reached by the arrow keys from the first
        Locator reachable = page.locator("a[href], button, select, input, summary, [role=region], .plot")
                .locator("visible=true");
        assertThat(
                        reachable.evaluateAll(
                                "all => all.filter(one => one.tabIndex < 0 && !one.closest('table')).map(one => one.outerHTML)"))
                .isEqualTo(List.of());
        assertThat(page.evaluate("[...document.querySelectorAll('table')].filter(one => one.querySelector('.figure')"
                        + " && one.querySelectorAll('.figure[tabindex=\"0\"]').length === 0).length"))
                .isEqualTo(0);
        page.locator("body").press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to content");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Dyad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "compare", "study", "sanctions", "energy", "finance"})
    void aPhoneScrollsDownAndNeverSideways(String path) {
        Page page = BROWSER.show(path, 390, 844, ColorScheme.LIGHT);

        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    @Test
    void theFirstViewIsOneQueryAndLessThan300KilobytesCompressed() {
        Page page = BROWSER.show("");

        assertThat((int) page.evaluate(
                        "performance.getEntriesByType('resource').filter(one => one.name.endsWith('/graphql')).length"))
                .isEqualTo(1);
        // encodedBodySize is what went over the wire, compressed
        double bytes = ((Number) page.evaluate("[...performance.getEntriesByType('resource'),"
                        + " ...performance.getEntriesByType('navigation')]"
                        + ".reduce((sum, one) => sum + one.encodedBodySize, 0)"))
                .doubleValue();
        assertThat(bytes).isBetween(10_000.0, 300_000.0);
    }

    @Test
    void whatIsRefusedOrUnknownSaysWhatToDo() {
        Page unknown = BROWSER.open(Browser.service() + "?a=XXX");
        assertThat(unknown.locator(".refused p").allTextContents())
                .hasSize(2) // the reason once, and what to do
                .first()
                .asString()
                .contains("must be an area's code such as CHN or EU, was \"XXX\"");

        Page refused = BROWSER.open(Browser.service() + "study?date=2022-13-45");
        assertThat(refused.locator(".refused").innerText())
                .contains("This could not be answered")
                .contains("2022-13-45");

        Page missing = BROWSER.open(Browser.service() + "embed/dyad/nothing");
        assertThat(missing.locator("main").innerText()).contains("There is no chart");
    }

    @Test
    void anotherSiteMayShowAChartInAFrame() throws IOException {
        String chart = Browser.service() + "embed/dyad/trade?a=CHN&b=RUS";
        byte[] frame = "<main aria-busy=false>Somebody else</main><iframe width=720 height=460 src='%s'></iframe>"
                .formatted(chart)
                .getBytes(StandardCharsets.UTF_8);
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, frame.length);
            exchange.getResponseBody().write(frame);
            exchange.close();
        });
        elsewhere.start();
        try {
            Page page = BROWSER.open(
                    "http://127.0.0.1:%d/".formatted(elsewhere.getAddress().getPort()));

            page.frameLocator("iframe").locator("canvas").first().waitFor();
            assertThat(page.frameLocator("iframe").locator("h3").textContent())
                    .isEqualTo("Trade between China and Russia");
        } finally {
            elsewhere.stop(0);
        }
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }
}
