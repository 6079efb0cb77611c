package org.dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Measures how long the explorer's first view takes, of a service that runs: {@code mvn test -Dtest=FirstViewTest
 * -Ddyad.firstview=http://127.0.0.1:8410/} prints milliseconds from the navigation's start until the page has the
 * answer and has drawn its charts, in a browser that has kept nothing. It asserts no time.
 */
@EnabledIfSystemProperty(named = "dyad.firstview", matches = "http://.+/")
class FirstViewTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final int VIEWS = 15;

    /** Looks at each frame, from the first: what waits outside the page sees it later than people do. */
    private static final String WATCH = """
            const look = () => {
              const plots = [...document.querySelectorAll('.canvas')]
              const there = document.querySelector('main[aria-busy=false] h1')
                && plots.length > 0 && plots.every(one => one.querySelector('canvas'))
              if (there) window.readyAt = performance.now()
              else requestAnimationFrame(look)
            }
            requestAnimationFrame(look)
            """;

    @Test
    void theFirstViewsTimesArePrinted() {
        String address = System.getProperty("dyad.firstview");
        List<Double> times = new ArrayList<>();
        for (int view = 0; view < VIEWS; view++) {
            Page page = BROWSER.blank(address, 1280, 900, ColorScheme.LIGHT);
            page.addInitScript(WATCH);
            page.navigate(address);
            page.waitForCondition(() -> page.evaluate("window.readyAt ?? null") != null);
            times.add(((Number) page.evaluate("window.readyAt")).doubleValue());
            page.context().close();
        }
        double first = times.remove(0);
        Collections.sort(times);

        System.out.printf(
                "first view: %.0f ms; then, of %d: fastest %.0f, median %.0f, slowest %.0f ms%n",
                first, times.size(), times.get(0), times.get(times.size() / 2), times.get(times.size() - 1));
        assertThat(BROWSER.complaints()).isEmpty();
    }
}
