package org.dyad.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one of PostgreSQL's programs to its end.
 *
 * @param exitCode as the program returned it
 * @param output standard output and error, in the order written
 */
record ChildProcess(int exitCode, String output) {

    /**
     * PostgreSQL refuses to run as root, so root runs it in a user namespace in which it is nobody in particular but
     * still the owner of its files.
     */
    private static final List<String> AS_NOBODY = List.of("unshare", "-U", "--");

    /**
     * Runs a command as an ordinary user would.
     *
     * @param input what the program reads from standard input
     * @throws StartException if it cannot be started
     */
    static ChildProcess run(List<String> command, String input) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(AS_NOBODY);
        }
        whole.addAll(command);
        return runAsGiven(whole, input);
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /**
     * Tries whether this process may run PostgreSQL's programs at all.
     *
     * @throws StartException if this is root and may not make user namespaces, as in most containers
     */
    static void requireOrdinaryRights() {
        if (!isRoot()) {
            return;
        }
        List<String> probe = new ArrayList<>(AS_NOBODY);
        probe.add("true");
        boolean allowed;
        try {
            allowed = runAsGiven(probe, "").succeeded();
        } catch (StartException noSuchProgram) {
            allowed = false;
        }
        if (!allowed) {
            throw new StartException("PostgreSQL does not run as root and this root may not make user namespaces"
                    + " (unshare -U); start the service as an ordinary user, or use an external database"
                    + " (QUARKUS_DATASOURCE_JDBC_URL)");
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false; // no Linux: PostgreSQL says itself what it does not like
        }
    }

    private static ChildProcess runAsGiven(List<String> command, String input) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // PGDATA, PGPORT and the like of the person's own PostgreSQL are none of ours
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            Process process = builder.start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ChildProcess(process.waitFor(), output);
        } catch (IOException e) {
            throw new StartException("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted while running " + command.get(0), e);
        }
    }
}
