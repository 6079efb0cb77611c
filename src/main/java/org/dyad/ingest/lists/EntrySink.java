package org.dyad.ingest.lists;

import java.time.LocalDate;
import org.dyad.ingest.RowIssue;
import org.jspecify.annotations.Nullable;

/** Takes what the parser of a list finds. */
public interface EntrySink {

    /** The day on which the list was published, where the file says it. */
    void publishedOn(@Nullable LocalDate day);

    /** One entry, with its issues. */
    void entry(EntryDraft draft);

    /** A row that belongs to no entry, or cannot be read. */
    void leftOut(RowIssue issue);
}
