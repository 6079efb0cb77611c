package org.dyad.ops;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dyad.ingest.Importer;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.dataset.Dataset;
import org.dyad.provenance.JdbcReader;
import org.jboss.logging.Logger;

/** Brings in the curated facts on the first start, and again when a new release of the service ships others. */
@ApplicationScoped
class FirstLoad {

    private static final Logger LOG = Logger.getLogger(FirstLoad.class);

    private static final String LOADED =
            "select distinct on (file) file, sha256 from load where dataset = ? order by file, id desc";

    private final Importer importer;
    private final JdbcReader database;

    FirstLoad(Importer importer, JdbcReader database) {
        this.importer = importer;
        this.database = database;
    }

    void onStart(@Observes StartupEvent start) throws IOException, SQLException {
        Dataset curated = Dataset.curated();
        if (isLoaded(curated)) {
            return;
        }
        LOG.info("loading the curated facts");
        List<LoadReport> reports = importer.run(curated.name(), curated.files());
        LOG.infof(
                "loaded %d rows of curated facts in %.1f s",
                reports.stream().mapToLong(LoadReport::read).sum(),
                reports.stream().mapToDouble(LoadReport::seconds).sum());
    }

    private boolean isLoaded(Dataset dataset) {
        record Loaded(String file, String sha256) {}
        Map<String, String> loaded = database
                .list(LOADED, row -> new Loaded(row.getString("file"), row.getString("sha256")), dataset.name())
                .stream()
                .collect(Collectors.toMap(Loaded::file, Loaded::sha256));
        return loaded.equals(
                dataset.files().stream().collect(Collectors.toMap(IncomingFile::file, IncomingFile::sha256)));
    }
}
