package org.dyad.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;

/**
 * The tables as this release needs them: {@code schema/sql}, applied by Flyway in its order.
 *
 * <p>Flyway takes two connections and some twenty statements to find that there is nothing to do. So it is asked only
 * where the record that it keeps, read in one statement, is not exactly what it would write: also after a migration
 * that failed, after one of a newer release, and after whatever else somebody did to the record, on all of which it has
 * the last word.
 */
@ApplicationScoped
class Migrations {

    private final Flyway flyway;

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Whether Flyway's record has each migration of this release, unchanged, and nothing else. */
    boolean areIn(DatabaseContents found) {
        return shipped().equals(found.migrations());
    }

    /**
     * Brings the tables up to this release.
     *
     * @throws org.flywaydb.core.api.FlywayException if that cannot be done
     */
    void apply() {
        flyway.migrate();
    }

    private Map<String, String> shipped() {
        return flyway.getConfiguration().getResourceProvider().getResources("V", new String[] {".sql"}).stream()
                .collect(Collectors.toMap(LoadableResource::getRelativePath, Migrations::checksum));
    }

    /** As Flyway writes it into its record. */
    private static String checksum(LoadableResource script) {
        return Integer.toString(ChecksumCalculator.calculate(script));
    }
}
