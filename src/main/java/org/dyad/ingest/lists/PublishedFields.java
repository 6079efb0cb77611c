package org.dyad.ingest.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dyad.ingest.lists.ListEntry.PublishedField;

/** The fields of an entry as they stand in the file; empty ones are none. */
final class PublishedFields {

    /** Stands for the one character that PostgreSQL's text has not. */
    private static final char REPLACEMENT = '\uFFFD';

    private final List<PublishedField> fields = new ArrayList<>();
    private final Set<PublishedField> known = new HashSet<>();

    /** Whether the value had a NUL character, which is replaced. */
    boolean add(String name, String value) {
        if (!value.isBlank()) {
            PublishedField field = field(name, value);
            fields.add(field);
            known.add(field);
        }
        return value.indexOf('\0') >= 0;
    }

    boolean has(String name, String value) {
        return known.contains(field(name, value));
    }

    private static PublishedField field(String name, String value) {
        return new PublishedField(name, value.strip().replace('\0', REPLACEMENT));
    }

    List<PublishedField> all() {
        return List.copyOf(fields);
    }
}
