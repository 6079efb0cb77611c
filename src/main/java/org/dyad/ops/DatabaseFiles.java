package org.dyad.ops;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the files of a new database, {@code postgres-17/}: complete or not at all, since they are made under another
 * name and moved into place at the end.
 *
 * <p>Who may connect: only the role {@code dyad}, only to the database {@code dyad}, only over the loopback device,
 * with a password that is generated here and kept in {@code dyad.password} for the directory's owner alone. The role
 * owns its database but is no superuser, so that nothing that reaches the database through the service can run programs
 * or read files. The superuser {@code postgres} cannot connect at all; whoever owns the files has {@code postgres
 * --single}.
 *
 * <p>Defaults go into {@code postgresql.conf}, where people can change them. Writes are durable ({@code fsync},
 * {@code synchronous_commit} and {@code full_page_writes} on) and pages carry checksums. Text compares by code point
 * (PostgreSQL's own {@code C.UTF-8}), so an index never depends on the system's locale data.
 */
final class DatabaseFiles {
    static final String ROLE = "dyad";

    private static final String PASSWORD_FILE = "dyad.password";

    private static final int STATE_OFFSET = 16;
    private static final int SHUT_DOWN = 1;
    private static final int SHUT_DOWN_IN_RECOVERY = 2;

    private static final String ACCESS = """
            # Written by Dyad. Only the service's own role, over loopback, with the password in dyad.password.
            # type  database  user  address       method
            host    dyad      dyad  127.0.0.1/32  scram-sha-256
            """;

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "log_timezone=UTC",
            // errors are worth a line each, routine checkpoints are not
            "log_checkpoints=off",
            // two services and an import at a time, each with the pool of application.properties, and room for a person
            "max_connections=100",
            // half of the smallest machine that we recommend (2 GB) stays with Java and the system's cache
            "shared_buffers=256MB",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            // what a service asked that has died in the meantime is not worked out to its end
            "client_connection_check_interval=5s",
            // imports write gigabytes at a time
            "max_wal_size=2GB",
            // solid state disks; compiling a query costs more than our short ones take
            "random_page_cost=1.1",
            "jit=off");

    private DatabaseFiles() {}

    /** The role's password in a database that has been made before. */
    static String password(Path database) {
        Path file = database.resolve(PASSWORD_FILE);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw DataDirectory.unusable(file, e);
        }
    }

    /**
     * Whether the server that ran last was stopped in good order rather than killed, by its own note in
     * {@code pg_control}: PostgreSQL's {@code src/include/catalog/pg_control.h} has the state behind a number of eight
     * bytes and two of four; 1 and 2 are shut down.
     */
    static boolean wereLeftInOrder(Path database) throws IOException {
        byte[] control = Files.readAllBytes(database.resolve("global").resolve("pg_control"));
        int state = ByteBuffer.wrap(control).order(ByteOrder.nativeOrder()).getInt(STATE_OFFSET);
        return state == SHUT_DOWN || state == SHUT_DOWN_IN_RECOVERY;
    }

    /** Makes the files; the caller holds the data directory's lock. */
    static void create(DataDirectory data, PostgresPrograms programs) {
        Path unfinished = data.root().resolve(data.database().getFileName() + ".new");
        try {
            Directories.delete(unfinished); // left by a start that was killed
            initialise(programs, unfinished);
            String password = generatePassword();
            Path passwordFile = Files.createFile(
                    unfinished.resolve(PASSWORD_FILE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password + "\n");
            Files.writeString(unfinished.resolve("pg_hba.conf"), ACCESS, StandardOpenOption.TRUNCATE_EXISTING);
            createRole(programs, unfinished, password);
            Files.move(unfinished, data.database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DataDirectory.unusable(unfinished, e);
        }
    }

    private static void initialise(PostgresPrograms programs, Path directory) {
        List<String> command = new ArrayList<>(List.of(
                programs.program("initdb"),
                "--pgdata=" + directory,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums"));
        for (String setting : SETTINGS) {
            command.add("--set=" + setting);
        }
        ChildProcess initdb = ChildProcess.run(command, "");
        if (!initdb.succeeded()) {
            throw failure(directory, initdb.output());
        }
    }

    /** Runs PostgreSQL on its own, without a port; it reads one statement a line and says ERROR where one fails. */
    private static void createRole(PostgresPrograms programs, Path directory, String password) {
        String statements = String.join(
                "\n",
                "create role " + ROLE + " login password '" + password + "'",
                "grant pg_monitor to " + ROLE,
                // an import of millions of rows looks up each code that they refer to once, not once a row
                "grant set on parameter session_replication_role to " + ROLE,
                "create database " + ROLE + " owner " + ROLE,
                "");
        ChildProcess single = ChildProcess.run(
                List.of(programs.program("postgres"), "--single", "-D", directory.toString(), "postgres"), statements);
        if (!single.succeeded() || single.output().contains("ERROR:")) {
            throw failure(directory, single.output());
        }
    }

    private static StartException failure(Path directory, String output) {
        return new StartException("PostgreSQL's files cannot be made in " + directory + ": "
                + PostgresLog.reason(output) + PostgresLog.advice(output));
    }

    private static String generatePassword() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
