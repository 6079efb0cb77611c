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
        Program program = new Program();
        // a service has no command line to be read, and is waited for
        boolean serve = args.length == 0 || args.length == 1 && args[0].equals("serve");
        int exitCode = serve ? program.serve() : Commands.line(program, out).execute(args);
        out.flush();
        // ends the virtual machine, except in development mode, where it must live on
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, null);
    }
}
