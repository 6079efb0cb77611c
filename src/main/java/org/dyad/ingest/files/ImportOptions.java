package org.dyad.ingest.files;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the person who imports says beside the file.
 *
 * @param releasedOn day on which the file's publisher released it; null: what the file says of itself, else the day of
 *     the import
 * @param dataset name under which the rows are to be known; null: what the format names them
 * @param today day of the import
 * @param confirmed whether the person has looked at what would be held back otherwise, and wants it
 * @param mapping file that says which dimension of a data set is what here; null: what is known of it
 * @param complete whether the file has all that its publisher had of what it is about, so that a figure that it lacks
 *     was withdrawn
 */
public record ImportOptions(
        @Nullable LocalDate releasedOn,
        @Nullable String dataset,
        LocalDate today,
        boolean confirmed,
        @Nullable Path mapping,
        boolean complete) {

    /** Of a file that may be a part, and of which no mapping is given. */
    public ImportOptions(@Nullable LocalDate releasedOn, @Nullable String dataset, LocalDate today, boolean confirmed) {
        this(releasedOn, dataset, today, confirmed, null, false);
    }

    /** Nothing that would be held back is confirmed. */
    public ImportOptions(@Nullable LocalDate releasedOn, @Nullable String dataset, LocalDate today) {
        this(releasedOn, dataset, today, false);
    }

    /** The day from which the file's figures were public, given what the file itself says of it. */
    public LocalDate knownFrom(@Nullable LocalDate said) {
        if (releasedOn != null) {
            return releasedOn;
        }
        return said == null ? today : said;
    }

    /** The same of files that were read on another day. */
    ImportOptions readOn(LocalDate day) {
        return new ImportOptions(releasedOn, dataset, day, confirmed, mapping, complete);
    }

    public String dataset(String usual) {
        return dataset == null ? usual : dataset;
    }
}
