package org.dyad.ingest.lists;

import java.util.Set;
import org.dyad.ingest.files.XmlElement;

/** The published fields of an entry, whatever its parser made of them. */
public final class Fields {

    private Fields() {}

    /**
     * Keeps every text and attribute of an XML entry under its path; one that the format does not have is an issue.
     *
     * @param known paths of the format, as {@link XmlElement#leaves} has them
     */
    public static void of(XmlElement entry, Set<String> known, EntryDraft draft) {
        entry.leaves((path, text, line) -> {
            draft.published(path, text);
            if (!known.contains(path)) {
                draft.issue(line, path, "nothing that the format is known to have, kept as published: " + text);
            }
        });
    }
}
