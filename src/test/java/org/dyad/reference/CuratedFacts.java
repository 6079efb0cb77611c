package org.dyad.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import org.dyad.ingest.Importer;
import org.dyad.ingest.dataset.Dataset;
import org.dyad.provenance.DataVersion;

/** The dataset that ships with the service, for tests: loaded by whichever asks first. */
@ApplicationScoped
public class CuratedFacts {

    private final Importer importer;
    private final DataVersion version;
    private boolean loaded;

    CuratedFacts(Importer importer, DataVersion version) {
        this.importer = importer;
        this.version = version;
    }

    /** Returns when the dataset is loaded and the service has noticed. */
    public synchronized void load() throws IOException, SQLException, InterruptedException {
        if (loaded) {
            return;
        }
        long before = version.current();
        Dataset curated = Dataset.curated();
        importer.run(curated.name(), curated.tables()).forEach(r -> System.err.println(r));
        while (version.current() == before) {
            Thread.sleep(50);
        }
        loaded = true;
    }
}
