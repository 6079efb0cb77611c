package org.dyad.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dyad.ingest.Importer;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.dataset.Dataset;
import org.jboss.logging.Logger;

/** Brings in the curated facts on the first start, and again when a new release of the service ships others. */
@ApplicationScoped
class FirstLoad {

    private static final Logger LOG = Logger.getLogger(FirstLoad.class);

    private final Importer importer;

    FirstLoad(Importer importer) {
        this.importer = importer;
    }

    /** Loads the facts that ship with this release unless the database holds exactly them. */
    void bringInto(DatabaseContents found) throws IOException, SQLException {
        Dataset curated = Dataset.curated();
        Map<String, String> shipped =
                curated.files().stream().collect(Collectors.toMap(IncomingFile::file, IncomingFile::sha256));
        if (shipped.equals(found.curated())) {
            return;
        }
        LOG.info("loading the curated facts");
        List<LoadReport> reports = importer.run(curated.name(), curated.files());
        LOG.infof(
                "loaded %d rows of curated facts in %.1f s",
                reports.stream().mapToLong(LoadReport::read).sum(),
                reports.stream().mapToDouble(LoadReport::seconds).sum());
    }
}
