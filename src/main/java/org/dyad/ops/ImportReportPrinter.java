package org.dyad.ops;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.dyad.ingest.LoadReport;

/** Prints what imports changed, as each is stored. */
record ImportReportPrinter(PrintWriter out, ImportCommand.Report form) implements Consumer<List<LoadReport>> {

    @Override
    public void accept(List<LoadReport> reports) {
        for (LoadReport report : reports) {
            out.println(
                    switch (form) {
                        case TEXT -> ImportReport.text(report);
                        case JSON -> ImportReport.json(report);
                    });
        }
        out.flush();
    }
}
