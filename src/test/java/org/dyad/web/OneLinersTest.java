package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the documentation says of pandas and R, run as it stands there, where the machine has them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OneLinersTest {

    private static final Path PAGE = Path.of("src/docs/clients.md");
    private static final int PATIENCE_SECONDS = 120;

    @Test
    void pandasReadsADownload() throws Exception {
        String python = installed("import pandas", "/usr/bin/python3", "-c");

        // GACC, 9 May 2023: 190.271 billion dollars
        assertThat(run(python, "-c", block("python"))).containsPattern("2022 +190271000000");
    }

    @Test
    void rReadsADownload() throws Exception {
        String r = installed("1", "/usr/bin/Rscript", "-e");

        assertThat(run(r, "-e", block("r"))).containsPattern("2022 +1\\.90271e\\+11");
    }

    /** The program, if it is there and runs what is needed; else the test is skipped with a message. */
    private static String installed(String needed, String program, String option)
            throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of(program))
                && new ProcessBuilder(program, option, needed)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
        Assumptions.assumeTrue(there, () -> program + " cannot run \"" + needed + "\" on this machine");
        return program;
    }

    /** The page's first block of code in a language, asking the service of the test. */
    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(PAGE));
        assertThat(block.find()).as("%s has a block of %s", PAGE, language).isTrue();
        return block.group(1).replace("localhost:8080", "localhost:" + RestAssured.port);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("one-liner", ".txt");
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            String said = Files.readString(output, UTF_8);
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
