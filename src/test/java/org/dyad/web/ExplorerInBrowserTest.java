package org.dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExplorerInBrowserTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"", "compare", "study", "sanctions", "energy", "finance"})
    void everyPageLoadsWithoutAnErrorAndAsksNobodyElse(String path) {
        Page page = open(path);

        assertThat(page.locator("h1").textContent()).isNotBlank();
        assertThat(page.locator(".refused").count()).isZero();
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "compare?find=gas", "study", "sanctions?name=Ivanov", "energy", "finance"})
    void noPageHasASeriousBarrier(String path) {
        Page page = open(path);

        List<String> barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();

        assertThat(barriers).isEmpty();
    }

    @Test
    void theCurveTellsWhatChinaAndRussiaTradedIn2022() {
        Page page = open("");
        Locator plot = page.locator("dyad-chart .plot").first();

        String reading = readUntil(plot, "2022");

        // GACC, 9 May 2023: 190.271 billion dollars
        assertThat(reading).contains("190.27 bn USD").contains("GACC");
    }

    @Test
    void anAddressBringsBackItsComparison() {
        Page page = open("compare");
        choice(page, "Show").selectOption("INDEX");
        page.waitForURL(url -> url.contains("transform=INDEX"));
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Base"))
                .fill("2010");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("base=2010"));

        Page again = open(page.url().substring(service().length()));

        assertThat(choice(again, "Show").inputValue()).isEqualTo("INDEX");
        assertThat(again.locator("dyad-chart figcaption p").first().textContent())
                .isEqualTo("Index, base = 100");
        assertThat(again.url()).isEqualTo(page.url());
    }

    @Test
    void whatIsDownloadedHasTheFiguresThatAreShown() throws IOException {
        Page page = open("");

        Download csv = page.waitForDownload(() -> page.locator("dyad-chart")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("CSV"))
                .click());

        assertThat(csv.suggestedFilename()).isEqualTo("trade-between-china-and-russia.csv");
        assertThat(Files.readString(csv.path())).contains("2022,190271000000,USD,NORMAL");
        for (String kind : List.of("PNG", "SVG")) {
            Download picture = page.waitForDownload(() -> page.locator("dyad-chart")
                    .first()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(kind))
                    .click());
            assertThat(Files.size(picture.path())).isGreaterThan(5_000);
        }
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @Test
    void theKeyboardReachesEverythingInItsOrder() {
        Page page = open("");

        Locator reachable = page.locator("a[href], button, select, input, summary, [tabindex='0']")
                .locator("visible=true");
        assertThat(reachable.evaluateAll("all => all.filter(one => one.tabIndex < 0).map(one => one.outerHTML)"))
                .isEqualTo(List.of());
        page.locator("body").press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to content");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Dyad");
    }

    @Test
    void aPhoneScrollsDownAndNeverSideways() {
        Page page = BROWSER.open(service(), 390, 844);

        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void theFirstViewIsOneQueryAndLessThan300KilobytesCompressed() {
        Page page = open("");

        // encodedBodySize is what went over the wire, compressed
        assertThat((int) page.evaluate(
                        "performance.getEntriesByType('resource').filter(one => one.name.endsWith('/graphql')).length"))
                .isEqualTo(1);
        assertThat(((Number) page.evaluate("[...performance.getEntriesByType('resource'),"
                                + " ...performance.getEntriesByType('navigation')]"
                                + ".reduce((sum, one) => sum + one.encodedBodySize, 0)"))
                        .doubleValue())
                .isBetween(10_000.0, 300_000.0);
    }

    private Page open(String path) {
        Page page = BROWSER.open(service() + path);
        page.locator("main h1").waitFor();
        if (page.locator(".canvas").count() > 0) {
            page.locator(".canvas canvas").first().waitFor();
        }
        return page;
    }

    private static Locator choice(Page page, String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
    }

    /** Goes through a chart by the arrow keys until the period is read out. */
    private static String readUntil(Locator plot, String period) {
        plot.focus();
        for (int step = 0; step < 200; step++) {
            plot.press("ArrowRight");
            String reading = plot.locator(".reading").innerText();
            if (reading.startsWith(period + "\n")) {
                return reading;
            }
        }
        throw new AssertionError("no figure of " + period);
    }

    private static String service() {
        return "http://localhost:%d/".formatted(RestAssured.port);
    }
}
