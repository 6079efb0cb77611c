package org.dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a chart and a figure tell, and what leaves the page. Expected: GACC, 9 May 2023: 190.271 billion dollars in
 * 2022.
 */
@QuarkusTest
class ExplorerChartsInBrowserTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void theCurveTellsByTheArrowKeysWhatChinaAndRussiaTradedIn2022() {
        Locator plot = BROWSER.show("").locator("dyad-chart .plot").first();

        String reading = readUntil(plot, "2022");

        assertThat(reading)
                .contains("190.27 bn USD")
                .contains("GACC")
                .contains("as published")
                .contains("known from");
    }

    @Test
    void theCurveTellsUnderThePointerWhatItTellsByTheKeys() {
        Page page = BROWSER.show("");
        Locator plot = page.locator("dyad-chart .plot").first();
        String byKeys = readUntil(plot, "2022");
        // where the keys put the line is where the pointer goes
        double x = ((Number) plot.locator(".guide").evaluate("line => parseFloat(line.style.left)")).doubleValue();
        plot.press("Escape");

        plot.locator(".canvas").hover(new Locator.HoverOptions().setPosition(x, 120));

        assertThat(plot.locator(".reading").innerText()).isEqualTo(byKeys);
    }

    @Test
    void aFigureSaysItsSourceStatusAndVintageUnderThePointerAndTheKeyboard() {
        Page page = BROWSER.show("");
        Locator figure = page.locator(".sentences .figure").first();
        Locator tip = page.locator("#tip");

        figure.hover();
        assertThat(tip.innerText()).contains("Status", "Source", "GACC", "Vintage", "known from");
        page.mouse().move(5, 5);
        assertThat(tip.isVisible()).isFalse();

        figure.focus();
        assertThat(tip.isVisible()).isTrue();
        assertThat(figure.getAttribute("aria-describedby")).isEqualTo("tip");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.closest('#tip') !== null"))
                .isEqualTo(true);
        page.keyboard().press("Escape");
        assertThat(tip.isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "compare?as=TABLE", "study", "energy", "finance"})
    void noFigureIsWithoutStatusOrSource(String path) {
        Page page = BROWSER.show(path);

        Locator figures = page.locator(".figure");
        assertThat(figures.count()).isPositive();
        assertThat(figures.evaluateAll("all => all.filter(({facts}) =>"
                        + " !facts.status && !facts.provider && !facts.citations?.length).map(one => one.outerHTML)"))
                .isEqualTo(List.of());
    }

    @Test
    void theArrowKeysGoFromFigureToFigureOfATable() {
        Page page = BROWSER.show("");
        Locator chart = page.locator("dyad-chart").first();
        chart.getByText("Table").click();
        Locator first = chart.locator("table .figure").first();

        first.focus();
        page.keyboard().press("ArrowDown");

        assertThat(chart.locator("table tr:nth-child(2) .figure")
                        .first()
                        .evaluate("one => one === document.activeElement"))
                .isEqualTo(true);
        assertThat(chart.locator(".figure[tabindex='0']").count()).isEqualTo(1);
    }

    @Test
    void aLineCanBeTakenAwayAndBroughtBack() {
        Locator chart = BROWSER.show("").locator("dyad-chart").first();
        Locator key = chart.locator(".key").first();
        readUntil(chart.locator(".plot"), "2022");

        key.click();

        chart.locator(".key[aria-pressed=false]").waitFor();
        assertThat(readUntil(chart.locator(".plot"), "2021")).doesNotContain("China’s books");
        key.click();
        chart.locator(".key[aria-pressed=true]").first().waitFor();
        assertThat(readUntil(chart.locator(".plot"), "2022")).contains("China’s books");
    }

    @Test
    void whatIsDownloadedHasTheFiguresThatAreShown() throws IOException {
        Page page = BROWSER.show("");

        Download csv = download(page, "CSV");
        assertThat(csv.suggestedFilename()).isEqualTo("trade-between-china-and-russia.csv");
        assertThat(Files.readString(csv.path())).contains("2022,190271000000,USD,NORMAL");

        String svg = Files.readString(download(page, "SVG").path());
        assertThat(svg)
                .startsWith("<svg")
                .contains("<title>Trade between China and Russia</title>")
                .contains("Both ways, China’s books, 2022: 190,271,000,000 USD")
                .contains("Sources: ");

        BufferedImage png = ImageIO.read(download(page, "PNG").path().toFile());
        assertThat(png.getWidth()).isEqualTo(2400);
        assertThat(png.getHeight()).isEqualTo(1350);
        // the first line's colour, #0b5cad, is drawn: a curve 4 pixels wide across the picture
        long drawn = IntStream.range(0, png.getWidth() * png.getHeight())
                .filter(at -> (png.getRGB(at % png.getWidth(), at / png.getWidth()) & 0xffffff) == 0x0b5cad)
                .count();
        assertThat(drawn).isGreaterThan(4000);
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "compare", "study", "sanctions", "energy", "finance"})
    void everyChartThatIsNotEmptyCanBeTakenAwayInEveryForm(String path) {
        Page page = BROWSER.show(path);

        for (Locator chart : page.locator("dyad-chart:has(canvas)").all()) {
            assertThat(chart.locator(".tools").innerText().split("\\s+"))
                    .contains("Table", "PNG", "SVG", "CSV", "Query", "Embed");
        }
    }

    @Test
    void theQueryBehindAChartOpensInGraphiQl() {
        Page page = BROWSER.show("");
        Locator chart = page.locator("dyad-chart").first();
        chart.getByText("Query").click();

        String address = chart.getByText("Open in GraphiQL").getAttribute("href");

        assertThat(address).contains("query=query+Dyad").contains("%22CHN%22");
        assertThat(chart.locator("pre").first().textContent()).startsWith("query Dyad(");
        // what is shown is what the service answers
        Object errors = page.evaluate(
                "async ([query, variables]) => (await (await fetch('/graphql', {method: 'POST',"
                        + " headers: {'content-type': 'application/json'},"
                        + " body: JSON.stringify({query, variables: JSON.parse(variables)})})).json()).errors ?? null",
                List.of(
                        chart.locator("pre").first().textContent(),
                        chart.locator("pre").nth(1).textContent()));
        assertThat(errors).isNull();
    }

    private static Download download(Page page, String kind) {
        return page.waitForDownload(() -> page.locator("dyad-chart")
                .first()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(kind).setExact(true))
                .click());
    }

    /** Goes back through a chart by the arrow keys until the period is read out. */
    private static String readUntil(Locator plot, String period) {
        plot.focus();
        plot.press("End");
        for (int step = 0; step < 100; step++) {
            String reading = plot.locator(".reading").innerText();
            if (reading.startsWith(period + "\n")) {
                return reading;
            }
            plot.press("ArrowLeft");
        }
        throw new AssertionError("no figure of " + period);
    }
}
