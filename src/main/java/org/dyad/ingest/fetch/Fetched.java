package org.dyad.ingest.fetch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * All answers to a question.
 *
 * @param folder that keeps them
 * @param files with figures, in the order of the calls
 * @param calls that were needed
 * @param asked those of them that were asked now; an earlier process had asked the others
 * @param records in all answers
 * @param last when the last answer came
 */
public record Fetched(Path folder, List<Path> files, int calls, int asked, long records, Instant last) {
    public Fetched {
        files = List.copyOf(files);
    }

    /** Day of the last answer. */
    public LocalDate day() {
        return LocalDate.ofInstant(last, ZoneOffset.UTC);
    }

    /** What was asked, as the folder above the download says it. */
    String name() {
        Path question = folder.toAbsolutePath().getParent();
        return String.valueOf(question == null ? folder : question.getFileName());
    }
}
