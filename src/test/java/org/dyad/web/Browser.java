package org.dyad.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser: the Chromium that the machine has. Without one the tests are skipped with a message, unless
 * {@code CI} is set, where they must run. Whatever a page writes to its console as an error, and whatever it asks of
 * another host, is kept.
 */
final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** Headless, and asking nobody about anything. */
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String DRAWN =
            "[...document.querySelectorAll('.canvas')].every(one => one.querySelector('canvas'))";

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (program == null && System.getenv("CI") != null) {
            throw new IllegalStateException("no browser among " + PLACES + ": apt-get install chromium");
        }
        Assumptions.assumeTrue(program != null, () -> "no browser among " + PLACES + ": apt-get install chromium");
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = driver;
        chromium = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    /** A page of its own profile, as a desktop has it. */
    Page open(String address) {
        return open(address, 1280, 900);
    }

    Page open(String address, int width, int height) {
        return open(address, width, height, ColorScheme.LIGHT);
    }

    Page open(String address, int width, int height, ColorScheme colours) {
        Page page = blank(address, width, height, colours);
        page.navigate(address);
        page.locator("main[aria-busy=false]").waitFor();
        return page;
    }

    /** A page of its own profile, with nothing kept from before, that has not gone to the address yet. */
    Page blank(String address, int width, int height, ColorScheme colours) {
        BrowserContext context = Objects.requireNonNull(chromium)
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(colours)
                        .setLocale("en-GB"));
        contexts.add(context);
        Page page = context.newPage();
        String host = address.replaceFirst("(https?://[^/]+).*", "$1");
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(host) && !request.url().matches("(data|blob):.*")) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        return page;
    }

    /** A page of the service under test, with its charts drawn. */
    Page show(String path) {
        return show(path, 1280, 900, ColorScheme.LIGHT);
    }

    Page show(String path, int width, int height, ColorScheme colours) {
        Page page = open(service() + path, width, height, colours);
        page.locator("main h1").waitFor();
        if (page.locator("div.refused").count() > 0) {
            throw new AssertionError(page.locator("div.refused").innerText());
        }
        // asked from outside: a function that waits inside the page is a string there, which its policy lets nobody
        // evaluate
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(DRAWN)));
        return page;
    }

    static String service() {
        return "http://localhost:%d/".formatted(RestAssured.port);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
