package org.dyad.ingest.lists;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import org.dyad.ingest.files.JsonFile;
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

    /** Keeps every value of a JSON entry under its names, as {@link #of(XmlElement, Set, EntryDraft)} does. */
    public static void of(JsonObject entry, Set<String> known, EntryDraft draft) {
        entry.forEach((name, value) -> {
            if (!known.contains(name)) {
                draft.issue(
                        name, "nothing that the format is known to have, kept as published: " + JsonFile.text(value));
            }
            publish(name, value, draft);
        });
    }

    private static void publish(String path, JsonValue value, EntryDraft draft) {
        if (value instanceof JsonArray array) {
            array.forEach(element -> publish(path, element, draft));
        } else if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> publish(path + "/" + name, inner, draft));
        } else {
            draft.published(path, JsonFile.text(value));
        }
    }
}
