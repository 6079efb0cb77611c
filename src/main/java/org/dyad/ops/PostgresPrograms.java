package org.dyad.ops;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, which come inside the service as {@code postgres-linux-x86_64.txz} and
 * {@code postgres-linux-arm_64.txz} (a tar archive, compressed by xz), unpacked once into a directory named after the
 * archive's SHA-256.
 *
 * <p>The directory belongs to the data directory's owner alone: nobody else can slip in a program that we then run, as
 * they could in a shared temporary directory.
 */
final class PostgresPrograms {
    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the programs for this machine below a directory, unless they are there already. The caller holds the data
     * directory's lock.
     *
     * @throws StartException if this build has none for this machine, or they cannot be written
     */
    static PostgresPrograms unpackedIn(Path directory) {
        byte[] archive = archive();
        Path home = directory.resolve(sha256(archive).substring(0, 16));
        if (!Files.isDirectory(home)) {
            Path unfinished = directory.resolve(home.getFileName() + ".new");
            try {
                Directories.createPrivate(directory);
                Directories.delete(unfinished); // left by a start that was killed
                unpack(archive, unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw DataDirectory.unusable(directory, e);
            }
        }
        return new PostgresPrograms(home);
    }

    /** @param name {@code initdb}, {@code pg_ctl} or {@code postgres} */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static byte[] archive() {
        String name = "/postgres-" + platform() + ".txz";
        try (InputStream in = PostgresPrograms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new StartException("this build brings no PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch")
                        + "; use an external database (QUARKUS_DATASOURCE_JDBC_URL)");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new StartException("cannot read " + name + " from the service itself: " + e.getMessage(), e);
        }
    }

    private static String platform() {
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + machine;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()).normalize(), target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file, Path target)
            throws IOException {
        if (!file.startsWith(target)) {
            throw new FileSystemException(entry.getName(), null, "points out of its archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if (file.startsWith(target.resolve("bin"))) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
