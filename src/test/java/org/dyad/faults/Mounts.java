package org.dyad.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Disks that only one program sees. */
final class Mounts {

    private Mounts() {}

    /** The words before a command that give it a mount of its own; skips the test where that is not allowed. */
    static List<String> with(String mount) throws IOException, InterruptedException {
        List<String> prefix =
                List.of("unshare", "--mount", "--map-root-user", "sh", "-c", mount + " && exec \"$@\"", "sh");
        List<String> trial = new ArrayList<>(prefix);
        trial.add("true");
        assumeTrue(
                new ProcessBuilder(trial).start().waitFor() == 0,
                "mounts of one's own are not allowed on this machine");
        return prefix;
    }
}
