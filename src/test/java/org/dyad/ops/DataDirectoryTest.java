package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataDirectoryTest {
    private static final Path BELOW_HOME = Path.of(System.getProperty("user.home"), ".local", "share", "dyad");

    @Test
    void dyadDataNamesTheDirectory() {
        assertThat(root(Map.of("DYAD_DATA", "/srv/dyad", "XDG_DATA_HOME", "/home/a/data")))
                .isEqualTo(Path.of("/srv/dyad"));
    }

    @Test
    void withoutDyadDataItLiesInTheUsersDataDirectory() {
        assertThat(root(Map.of("XDG_DATA_HOME", "/home/a/data"))).isEqualTo(Path.of("/home/a/data/dyad"));
        assertThat(root(Map.of())).isEqualTo(BELOW_HOME);
    }

    @Test
    void emptyAndRelativeEntriesCountAsAbsent() {
        // the XDG base directory specification has relative paths ignored
        assertThat(root(Map.of("DYAD_DATA", " ", "XDG_DATA_HOME", "data"))).isEqualTo(BELOW_HOME);
    }

    @Test
    void aFullDiskCallsForSpaceRatherThanRights() {
        IOException full = new FileSystemException("/srv/dyad/programs", null, "No space left on device");

        assertThat(DataDirectory.unusable(Path.of("/srv/dyad"), full))
                .hasMessage("data directory cannot be used: /srv/dyad/programs: No space left on device;"
                        + " free space on that disk or set DYAD_DATA to a directory on another one");
    }

    private static Path root(Map<String, String> environment) {
        return DataDirectory.of(environment).root();
    }
}
