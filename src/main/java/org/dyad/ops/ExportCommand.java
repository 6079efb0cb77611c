package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dyad.web.DownloadForm;
import org.dyad.web.DownloadRefused;
import org.dyad.web.DownloadTable;
import org.dyad.web.Exports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what {@code /downloads} serves, without a service. */
@Command(
        name = "export",
        header = "Write a series, a comparison or a breakdown as CSV, JSON or SDMX-CSV.",
        description = {
            "",
            "Takes the parameters of /downloads, which are those of the GraphQL queries of the same names:",
            "",
            "  dyad export series key=TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD from=2014",
            "  dyad export compare series=KEY series=KEY transform=INDEX indexBase=2014 --format json",
            "  dyad export breakdown reporter=KGZ flow=EXPORT by=PARTNER period=2022 --output kgz.csv",
            "",
            "Works while a service runs on the same database; a new database gets the curated facts first."
        },
        exitCodeList = {" 0:written", " 1:refused, or the database failed; standard error names the parameter"})
@RegisterForReflection
final class ExportCommand implements Callable<Integer> {

    private final Program program;
    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "TABLE", description = "series, compare or breakdown.")
    private DownloadTable table = DownloadTable.SERIES;

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "Parameters; series may stand several times.")
    private List<String> parameters = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "csv, json (an array of objects) or sdmx-csv (2.0); default: csv.")
    private String format = "csv";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; it is replaced only when all is written. Default: standard output.")
    private @Nullable Path output;

    @Option(names = "--bom", description = "Begin with a byte order mark, by which some spreadsheets tell UTF-8.")
    private boolean bom;

    ExportCommand(Program program, PrintWriter out) {
        this.program = program;
        this.out = out;
    }

    @Override
    public Integer call() {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                Notices.say("expected NAME=VALUE such as from=2014, was \"%s\"".formatted(parameter));
                return Commands.NOT_UNDERSTOOD;
            }
            named.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        if (bom) {
            named.put("bom", List.of("true"));
        }
        DownloadForm form = form();
        if (form == null) {
            Notices.say("--format: expected csv, json or sdmx-csv, was \"%s\"".formatted(format));
            return Commands.NOT_UNDERSTOOD;
        }
        return program.with(Exports.class, exports -> run(exports, named, form));
    }

    private @Nullable DownloadForm form() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "csv" -> DownloadForm.CSV;
            case "json" -> DownloadForm.JSON;
            case "sdmx-csv" -> DownloadForm.SDMX_CSV;
            default -> null;
        };
    }

    private int run(Exports exports, Map<String, List<String>> named, DownloadForm form) {
        Path file = output;
        try {
            if (file == null) {
                exports.write(table, named, form, new PrintedBytes(out));
            } else {
                write(exports, named, form, file);
            }
            return Program.DONE;
        } catch (DownloadRefused e) {
            Notices.say(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            Notices.say("%s cannot be written: %s".formatted(file == null ? "the answer" : file, e.getMessage()));
        }
        return Program.FAILED;
    }

    private void write(Exports exports, Map<String, List<String>> named, DownloadForm form, Path file)
            throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream bytes = Files.newOutputStream(part)) {
                exports.write(table, named, form, bytes);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Bytes of UTF-8 on their way to where results are printed. Pieces end between characters. */
    private static final class PrintedBytes extends OutputStream {

        private final PrintWriter out;

        PrintedBytes(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            out.print(new String(bytes, start, length, StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {
            out.flush();
        }
    }
}
