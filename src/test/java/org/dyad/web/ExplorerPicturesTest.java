package org.dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures of every page, to be looked at: {@code mvn test -Dtest=ExplorerPicturesTest -Ddyad.pictures=true} writes
 * them to {@code target/screenshots}.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "dyad.pictures", matches = "true")
class ExplorerPicturesTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Path FOLDER = Path.of("target", "screenshots");

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "dyad", "",
            "dyad-usa-chn", "?a=USA&b=CHN",
            "dyad-empty", "?a=BRA&b=FJI",
            "compare", "compare",
            "compare-each", "compare?as=MULTIPLES",
            "study", "study",
            "sanctions", "sanctions",
            "energy", "energy",
            "finance", "finance",
            "finance-brics", "finance?institution=BRICS"));

    enum Manner {
        LIGHT(1280, ColorScheme.LIGHT),
        DARK(1280, ColorScheme.DARK),
        PHONE(390, ColorScheme.LIGHT);

        private final int width;
        private final ColorScheme colours;

        Manner(int width, ColorScheme colours) {
            this.width = width;
            this.colours = colours;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageHasItsPicture(Manner manner) throws Exception {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, String> named : PAGES.entrySet()) {
            Page page = BROWSER.show(named.getValue(), manner.width, 900, manner.colours);
            Path picture =
                    FOLDER.resolve(named.getKey() + "-" + manner.name().toLowerCase(java.util.Locale.ROOT) + ".png");

            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));

            assertThat(picture).isNotEmptyFile();
        }
    }
}
