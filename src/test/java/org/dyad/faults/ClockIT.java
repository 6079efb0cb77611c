package org.dyad.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dyad.ops.Finished;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clocks that somebody sets while the service runs, and machines in places with odd time. */
@Tag("faults")
class ClockIT {

    private static final Path QUERIES = Path.of("schema", "queries");

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @Test
    void aClockThatIsSetHindersNobody() throws Exception {
        Path offset = packaged.emptyDirectory().resolve("offset");
        Map<String, String> environment = faked(offset);
        environment.putAll(
                Map.of("DYAD_LIMITS_RATE", "20", "DYAD_LIMITS_BURST", "20", "DYAD_LIMITS_RATE_ON_LOOPBACK", "true"));
        set(offset, "+0");
        OwnDatabase database = packaged.database();
        Client client = new Client(packaged.start(database, environment).awaitListening());
        Client.Answer before = client.post(Client.TRADE);
        assertThat(before.status()).isEqualTo(200);

        for (String to : List.of("-1h", "+36h", "-400d")) {
            while (client.post(Client.NOTHING).status() != 429) {
                // until it has sent as many as it may
            }
            set(offset, to);
            // longer than the library keeps what it has read
            Thread.sleep(1200);

            // the bucket fills within a second whatever the clock says
            Soon.becomes(
                    "answers after " + to, () -> client.post(Client.NOTHING).status() == 200);
            Soon.becomes(
                    "the same after " + to,
                    () -> client.post(Client.TRADE).body().equals(before.body()));
            assertThat(client.isReady()).isTrue();
        }

        // set back by 400 days, in the middle of the service's life, it imports and tells of it
        AndorraFile file = AndorraFile.released("2024-01-31", 0, packaged.emptyDirectory());
        Finished imported = packaged.run(packaged.emptyDirectory(), both(environment, database), file.importing());
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(database.ask(AndorraFile.STATE)).isEqualTo(AndorraFile.OLD);
        Soon.becomes(
                "the import is seen",
                () -> client.post("{ datasets { code } }").body().contains("faults/andorra"));
    }

    @Test
    void aMachineInAnOddPlaceAnswersTheSame() throws Exception {
        OwnDatabase database = packaged.database();
        Map<String, String> atGreenwich = answers(database, "UTC");

        assertThat(atGreenwich).hasSizeGreaterThan(40);
        // fourteen hours ahead, and half an hour off the full ones
        for (String zone : List.of("Pacific/Kiritimati", "America/St_Johns")) {
            assertThat(answers(database, zone))
                    .allSatisfy((query, answer) ->
                            assertThat(answer).as(query + " in " + zone).isEqualTo(atGreenwich.get(query)));
        }
    }

    /** What the example queries are answered, by their names, where the machine is in that place. */
    private Map<String, String> answers(OwnDatabase database, String zone) throws Exception {
        Client client = new Client(packaged.start(database, Map.of("TZ", zone)).awaitListening());
        Map<String, String> answers = new TreeMap<>();
        try (Stream<Path> files = Files.list(QUERIES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".graphql"))
                    .sorted()
                    .toList()) {
                // the schema's own order is another in each process
                if (!file.endsWith("introspection.graphql")
                        && !Files.exists(
                                QUERIES.resolve(file.getFileName().toString().replace(".graphql", ".json")))) {
                    answers.put(
                            file.getFileName().toString(),
                            client.post(Files.readString(file)).body());
                }
            }
        }
        return answers;
    }

    /** What lets a program see another clock, the offset of which is in a file. */
    private static Map<String, String> faked(Path offset) throws IOException {
        Optional<Path> library = library();
        assumeTrue(library.isPresent(), "libfaketime is not installed");
        Map<String, String> environment = new HashMap<>();
        environment.put("LD_PRELOAD", library.get().toString());
        environment.put("FAKETIME_TIMESTAMP_FILE", offset.toString());
        environment.put("FAKETIME_CACHE_DURATION", "1");
        // what is waited for and measured goes by the clock that nobody sets
        environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        environment.put("DONT_FAKE_MONOTONIC", "1");
        environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        return environment;
    }

    private static Optional<Path> library() throws IOException {
        try (Stream<Path> found = Files.find(
                Path.of("/usr/lib"), 4, (path, file) -> path.endsWith(Path.of("faketime", "libfaketime.so.1")))) {
            return found.findFirst();
        }
    }

    private static void set(Path offset, String to) throws IOException {
        Files.writeString(offset, to + "\n");
    }

    private static Map<String, String> both(Map<String, String> environment, OwnDatabase database) throws IOException {
        Map<String, String> both = new HashMap<>(environment);
        both.putAll(database.environment());
        return both;
    }
}
