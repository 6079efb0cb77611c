package org.dyad.web;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.RequestRunner;

/** The files of {@link Downloads} for the command line: the same tables by the same parameters, without a service. */
@ApplicationScoped
@Unremovable
public class Exports {

    private final RequestRunner runner;

    Exports(RequestRunner runner) {
        this.runner = runner;
    }

    /**
     * Writes a table.
     *
     * @param parameters by name, each with its values in order
     * @throws DownloadRefused naming the parameter that cannot be used; then nothing has been written
     */
    public void write(DownloadTable table, Map<String, List<String>> parameters, DownloadForm form, OutputStream out)
            throws IOException {
        DownloadQuery query = DownloadQuery.of(table, parameters);
        SheetStream file = DownloadAnswers.stream(query, form, runner.run(query.request()));
        for (byte[] piece = file.next(); piece != null; piece = file.next()) {
            out.write(piece);
        }
        out.flush();
    }
}
