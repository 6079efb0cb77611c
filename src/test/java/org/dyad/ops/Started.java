package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A started service or command and the file that its output goes to. */
public record Started(Process process, Path outputFile) {
    private static final Duration WAIT = Duration.ofSeconds(90);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    public String output() throws IOException {
        return Files.readString(outputFile);
    }

    /** Waits until the service answers and returns its HTTP port. */
    public int awaitListening() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + WAIT.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            Matcher listening = LISTENING.matcher(output());
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the service did not start:\n" + output());
    }

    /** Waits until the program has said something. */
    public void awaitOutput(String words) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + WAIT.toNanos();
        while (!output().contains(words)) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError("not said: " + words + "\n" + output());
            }
            Thread.sleep(20);
        }
    }

    public int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(WAIT.toSeconds(), TimeUnit.SECONDS))
                .as("the service ends")
                .isTrue();
        return process.exitValue();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int terminate() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }
}
