package org.dyad.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.dyad.ops.Finished;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.dyad.ops.Started;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service whose embedded database has a small disk, which fills up. */
@Tag("faults")
class FullDiskIT {

    /** Of the disk; the database takes about half of it. */
    private static final int MEGABYTES = 260;

    /** Too few for an import of 20,000 rows and its log. */
    private static final long LEFT_BYTES = 3L << 20;

    private static final int PIECE_BYTES = 1 << 20;

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @Test
    void anImportOntoAFullDiskLeavesTheOldFiguresAndTheServiceGoesOnWhenThereIsSpaceAgain() throws Exception {
        Path data = packaged.emptyDirectory();
        Path programs = packaged.dataDirectory().resolve("programs").toRealPath();
        List<String> onSmallDisk = Mounts.with("mount -t tmpfs -o size=" + MEGABYTES + "m none " + data + " && ln -s "
                + programs + " " + data + "/programs");
        Started service = packaged.start(onSmallDisk, PackagedService.PACKAGE, data, Map.of());
        Client client = new Client(service.awaitListening());
        // its mount is seen through the process that has it
        Path seen = Path.of("/proc", Long.toString(service.process().pid()), "root" + data);
        OwnDatabase inside = new OwnDatabase(seen);
        packaged.endToo(new OwnDatabase(Path.of("/proc", Long.toString(inside.pid()), "root" + data)));
        Map<String, String> environment = inside.environment();
        AndorraFile old = AndorraFile.released("2024-01-31", 0, packaged.emptyDirectory());
        AndorraFile revised = AndorraFile.released("2024-02-29", 1, packaged.emptyDirectory());
        assertThat(packaged.run(packaged.emptyDirectory(), environment, old.importing())
                        .exitCode())
                .isZero();
        Path filler = seen.resolve("filler");
        fill(filler);

        Finished failed = packaged.run(packaged.emptyDirectory(), environment, revised.importing());

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("dyad: ");
        assertThat(client.isAlive()).isTrue();
        Files.delete(filler);
        Soon.becomes("ready", client::isReady);
        assertThat(inside.ask(AndorraFile.STATE)).isEqualTo(AndorraFile.OLD);
        assertThat(client.post(Client.TRADE).status()).isEqualTo(200);
        Finished done = packaged.run(packaged.emptyDirectory(), environment, revised.importing());
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(inside.ask(AndorraFile.STATE)).isEqualTo(AndorraFile.NEW);
    }

    /** Takes the space of a disk but for a little. */
    private static void fill(Path filler) throws IOException {
        try (FileChannel file = FileChannel.open(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (hasSpace(file)) {
                // goes on until there is none
            }
            file.truncate(file.size() - LEFT_BYTES);
        }
    }

    private static boolean hasSpace(FileChannel file) {
        try {
            return file.write(ByteBuffer.allocate(PIECE_BYTES)) == PIECE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
