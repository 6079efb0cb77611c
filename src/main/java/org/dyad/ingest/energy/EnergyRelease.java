package org.dyad.ingest.energy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dyad.ingest.IncomingFile;
import org.jspecify.annotations.Nullable;

/**
 * A release of energy assets or deals: one file's, all public from one day, all read in one source.
 *
 * <p>Its rows come beside those of the register and of earlier and later releases; the same release again changes
 * nothing, and replaces what it said where the file was corrected. An asset or a deal itself is dated by the first
 * release that has it.
 *
 * @param source code of the file as a source, another for each release
 * @param publisher of the file
 * @param url where it is published
 * @param licence terms under which its facts may be used
 * @param knownFrom day from which it was public
 */
public record EnergyRelease(
        String source,
        String title,
        String publisher,
        String url,
        @Nullable String licence,
        LocalDate knownFrom) {

    private static final List<EnergyTable> ASSETS = List.of(
            EnergyTable.SOURCE,
            EnergyTable.ENERGY_ASSET,
            EnergyTable.ENERGY_ASSET_AREA,
            EnergyTable.ENERGY_ASSET_OWNER,
            EnergyTable.ENERGY_ASSET_STATUS,
            EnergyTable.ENERGY_ASSET_FIGURE);

    /** Parties first: a deal is refused if none of them is its own. */
    private static final List<EnergyTable> DEALS = List.of(
            EnergyTable.SOURCE,
            EnergyTable.UNIT,
            EnergyTable.PROVIDER,
            EnergyTable.INDICATOR,
            EnergyTable.ENERGY_DEAL,
            EnergyTable.ENERGY_DEAL_PARTY,
            EnergyTable.ENERGY_DEAL_DATE,
            EnergyTable.ENERGY_DEAL_STATUS,
            EnergyTable.ENERGY_DEAL_FIGURE,
            EnergyTable.OBSERVATION);

    /** Reads the rows of a file. */
    public interface Rows {
        void read(EnergyRows rows) throws IOException;
    }

    /** A file of assets as it goes down the road: what its report counts are states, which each release has anew. */
    public IncomingFile assets(String name, String format, String sha256, Rows rows) {
        return file(name, format, sha256, ASSETS, EnergyTable.ENERGY_ASSET_STATUS, rows);
    }

    /** A file of deals as it goes down the road. */
    public IncomingFile deals(String name, String format, String sha256, Rows rows) {
        return file(name, format, sha256, DEALS, EnergyTable.ENERGY_DEAL, rows);
    }

    private IncomingFile file(
            String name, String format, String sha256, List<EnergyTable> tables, EnergyTable subject, Rows rows) {
        return new IncomingFile(
                name, format, sha256, tables.stream().map(EnergyTable::staged).toList(), subject.staged(), sink -> {
                    EnergyRows into = new EnergyRows(name, this, sink);
                    into.add(EnergyTable.SOURCE, cited());
                    into.finish(1);
                    rows.read(into);
                });
    }

    private Map<String, String> cited() {
        return Map.of(
                "code", source,
                "title", title,
                "publisher", publisher,
                "url", url,
                "published_on", knownFrom.toString(),
                "licence", licence == null ? "" : licence,
                "kind", "DATA_FILE");
    }

    /** What every row of the release has. */
    Stream<Map.Entry<String, String>> ofEachRow() {
        return Stream.of(Map.entry("source", source), Map.entry("known_from", knownFrom.toString()));
    }
}
