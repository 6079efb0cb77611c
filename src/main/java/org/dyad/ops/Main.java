package org.dyad.ops;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program's start: runs the command that the command line names, {@code serve} if it names none. */
@QuarkusMain
public final class Main {
    Main() {}

    public static void main(String... args) {
        // results are UTF-8 whatever the terminal's language, as the files are that they are written to
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int exitCode = Commands.line(new Program(), out).execute(args);
        out.flush();
        // ends the virtual machine, except in development mode, where it must live on
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, null);
    }
}
