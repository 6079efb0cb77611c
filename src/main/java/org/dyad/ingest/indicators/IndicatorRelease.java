package org.dyad.ingest.indicators;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;
import org.dyad.ingest.StagedTable.SetRule;
import org.dyad.ingest.dataset.DatasetTables;
import org.jspecify.annotations.Nullable;

/**
 * A release of observations of indicators: one file's, all public from one day, all read in one source.
 *
 * <p>Its observations come beside those of earlier and later releases of its dataset, whose vintages follow from the
 * days. Units, areas, offices and indicators that no table knows come in with it; those that are known stay as they
 * are, and an indicator that is known in another unit stops the import.
 *
 * <p>A series of the release has all of the publisher's figures from its first to its last period: one between them
 * that an earlier release of the dataset has and this one lacks was withdrawn. Where the release is complete, so was
 * one before the first or after the last.
 *
 * @param source code of the file as a source, another for each day
 * @param title of the source
 * @param publisher of the file
 * @param url where it is published
 * @param licence terms under which its figures may be used
 * @param knownFrom day from which its figures were public
 * @param complete whether the file has all that its publisher had of each series in it, not a span of it alone
 */
public record IndicatorRelease(
        String source,
        String title,
        String publisher,
        @Nullable String url,
        @Nullable String licence,
        LocalDate knownFrom,
        boolean complete) {

    static final StagedTable SOURCES = DatasetTables.named("source").merged(Merge.ADD);
    static final StagedTable UNITS = DatasetTables.named("unit").merged(Merge.ADD);
    static final StagedTable AREAS = DatasetTables.named("area").merged(Merge.ADD);
    static final StagedTable PROVIDERS = DatasetTables.named("provider").merged(Merge.ADD);
    static final StagedTable INDICATORS = indicators();
    private static final StagedTable OBSERVATIONS =
            DatasetTables.named("observation").merged(Merge.RELEASE);
    private static final StagedTable ALL_OBSERVATIONS =
            DatasetTables.named("observation").merged(Merge.COMPLETE_RELEASE);

    private static final String ANOTHER_UNIT = """
            select p.line, i.code || ' is known in ' || i.unit || ', not in ' || p.unit
            from %s p join indicator i on i.code = p.code where i.unit <> p.unit order by p.line
            """;

    /** A release of which the file may have a span alone. */
    public IndicatorRelease(
            String source,
            String title,
            String publisher,
            @Nullable String url,
            @Nullable String licence,
            LocalDate knownFrom) {
        this(source, title, publisher, url, licence, knownFrom, false);
    }

    /** The same release of a file that has all of its series, or may not. */
    public IndicatorRelease whole(boolean complete) {
        return new IndicatorRelease(source, title, publisher, url, licence, knownFrom, complete);
    }

    StagedTable observations() {
        return complete ? ALL_OBSERVATIONS : OBSERVATIONS;
    }

    /** Reads the rows of a file. */
    public interface Rows {
        void read(IndicatorSink sink) throws IOException;
    }

    /** The file as it goes down the road. */
    public IncomingFile file(String name, String format, String sha256, Rows rows) {
        return new IncomingFile(
                name,
                format,
                sha256,
                List.of(SOURCES, UNITS, AREAS, PROVIDERS, INDICATORS, observations()),
                observations(),
                sink -> rows.read(new IndicatorSink(name, this, sink)));
    }

    private static StagedTable indicators() {
        StagedTable table = DatasetTables.named("indicator");
        return new StagedTable(
                table.name(),
                table.columns(),
                table.key(),
                Merge.ADD,
                List.of(new SetRule("unit", "%s; values of another unit would not continue it", ANOTHER_UNIT)));
    }
}
