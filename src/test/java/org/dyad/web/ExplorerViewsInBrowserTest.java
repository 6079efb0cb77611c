package org.dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.dyad.sanctions.ListedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each page of the explorer answers, and that its address brings it back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExplorerViewsInBrowserTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Inject
    DataSource database;

    @Test
    void twoCountriesAreSummedUpInSentences() {
        String summary = BROWSER.show("?a=USA&b=CHN").locator(".summary").innerText();

        assertThat(summary)
                .contains("the United States and China traded goods worth")
                .contains("The United States has")
                .contains("known to be in force")
                .contains("The latest that is known between them");
    }

    @Test
    void aComparisonIsMadeByHandAndItsAddressBringsItBack() {
        Page page = BROWSER.show("compare");
        choice(page, "Show").selectOption("LEVEL");
        page.waitForURL(url -> url.contains("transform=LEVEL"));
        choice(page, "Frequency").selectOption("ANNUAL");
        page.waitForURL(url -> url.contains("frequency=ANNUAL"));
        Locator picker = choice(page, "Add a series");
        picker.fill("rouble per dollar");
        page.getByRole(AriaRole.OPTION).first().waitFor();
        picker.press("Enter");
        page.waitForURL(url -> url.contains("FX.RUB"));
        choice(page, "As").last().selectOption("MULTIPLES");
        page.waitForURL(url -> url.contains("as=MULTIPLES"));
        page.locator("main[aria-busy=false] dyad-chart >> nth=4").waitFor();
        List<String> captions = page.locator("dyad-chart h3").allTextContents();

        Page again = BROWSER.show(page.url().substring(Browser.service().length()));

        assertThat(again.url()).isEqualTo(page.url());
        assertThat(again.locator("dyad-chart h3").allTextContents())
                .isEqualTo(captions)
                .hasSize(5)
                .anyMatch(caption -> caption.contains("rouble"));
        assertThat(choice(again, "Show").inputValue()).isEqualTo("LEVEL");
    }

    @Test
    void backInTimeAComparisonShowsOnlyWhatWasKnown() {
        Page then = BROWSER.show(
                "compare?s=TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD&transform=LEVEL&from=2018&asOf=2023-06-30");

        // GACC told the year 2023 on 12 January 2024
        assertThat(then.locator("table").last().innerText()).contains("2022").doesNotContain("2023");
    }

    @Test
    void anEventStudyShowsItsVerdictItsPathNotTakenAndOtherDates() {
        Page page = BROWSER.show("study");

        assertThat(page.locator(".verdict h2").textContent()).isEqualTo("A change is shown");
        assertThat(page.locator("dyad-chart h3").allTextContents())
                .containsExactly("China, imports from Russia, before and after 18 March 2014", "Is the jump unusual?");
        assertThat(page.locator("dyad-chart").first().locator(".keys").innerText())
                .contains("Expected without the event", "95 percent interval");
        Locator control = choice(page, "Control, which the event left alone");
        control.fill("china imports from united states");
        page.getByRole(AriaRole.OPTION).first().waitFor();
        control.press("Enter");
        page.waitForURL(url -> url.contains("control=TRADE"));

        String controlled = BROWSER.show("study?control=TRADE.NBS.A.CHN.USA.IMPORT.TOTAL.VALUE.USD")
                .locator("main")
                .innerText();
        assertThat(controlled).contains("Change beyond the control");
    }

    @Test
    void sanctionsAreThoseOfADay() {
        // Switzerland took the Union's sanctions over on 28 February 2022
        assertThat(programmes("2022-02-27")).contains("28 February 2022", "not in force");
        assertThat(programmes("2022-02-28")).contains("28 February 2022", "in force on this day");
    }

    private static String programmes(String day) {
        Locator chart = BROWSER.show("sanctions?sender=CHE&target=RUS&on=" + day)
                .locator("dyad-chart")
                .first();
        chart.getByText("Table").click();
        return chart.locator("tbody").innerText();
    }

    @Test
    void aNameIsScreenedWithTheReasonsAndTheChangesOfItsList() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            Page page = BROWSER.show("sanctions?name=Ivan+Exampel");

            assertThat(page.locator(".match").first().innerText())
                    .contains("Ivan Example")
                    .contains("ZZ_LIST 1")
                    .contains("Name parts");
            assertThat(page.locator(".match meter").count()).isPositive();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What changed on Test list"))
                            .innerText())
                    .contains("1 July 2022", "removed", "EXAMPLE STAR");
            assertThat(page.locator("dyad-chart h3").allTextContents()).contains("Entries on Test list");
            assertThat(BROWSER.complaints()).isEmpty();
        }
    }

    @Test
    void deliveriesStandAgainstWhatWasAgreed() {
        Page page = BROWSER.show("energy");
        page.locator("dyad-chart").first().getByText("Table").click();

        // Gazprom: 22.7 billion cubic metres in 2023, of 38 a year in the contract
        assertThat(page.locator("dyad-chart")
                        .first()
                        .locator("tr", new Locator.LocatorOptions().setHasText("2023"))
                        .innerText())
                .contains("22.7", "38");
        assertThat(page.getByRole(
                                AriaRole.REGION,
                                new Page.GetByRoleOptions().setName("Pipelines, terminals, fields, plants"))
                        .innerText())
                .contains("Power of Siberia gas pipeline", "5,111 km", "38 bcm a year");
    }

    @Test
    void membershipsAreSpansOfTime() {
        Page page = BROWSER.show("finance?institution=BRICS");
        Locator chart = page.locator("dyad-chart").first();
        chart.getByText("Table").click();

        assertThat(chart.locator("tr", new Locator.LocatorOptions().setHasText("South Africa"))
                        .innerText())
                .contains("2011");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade", "a-to-b", "bought"})
    void whatATextOffersToEmbedIsThatChart(String name) {
        Page page = BROWSER.show("?a=CHN&b=RUS");
        String caption = BROWSER.show("embed/dyad/" + name + "?a=CHN&b=RUS")
                .locator("h3")
                .textContent();
        Locator chart = page.locator("dyad-chart", new Page.LocatorOptions().setHas(page.getByText(caption)));
        chart.getByText("Embed").click();

        assertThat(chart.locator("textarea").inputValue())
                .startsWith("<iframe src=\"" + Browser.service() + "embed/dyad/" + name + "?a=CHN&b=RUS\"");
    }

    private static Locator choice(Page page, String label) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
