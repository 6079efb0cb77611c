package org.dyad.ingest.screeninglist;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.JsonFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.Fields;
import org.dyad.ingest.lists.IdentifierKinds;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListParser;

/** Reads the list as JSON: one object an entry, in the array {@code results}. */
final class ScreeningListJsonFile implements ListParser {

    private static final Set<String> KNOWN = Set.of(
            "id",
            "_id",
            "source",
            "entity_number",
            "type",
            "programs",
            "name",
            "title",
            "addresses",
            "federal_register_notice",
            "start_date",
            "end_date",
            "standard_order",
            "license_requirement",
            "license_policy",
            "call_sign",
            "vessel_type",
            "gross_tonnage",
            "gross_registered_tonnage",
            "vessel_flag",
            "vessel_owner",
            "remarks",
            "source_list_url",
            "alt_names",
            "citizenships",
            "dates_of_birth",
            "nationalities",
            "places_of_birth",
            "source_information_url",
            "ids",
            "country",
            "score");

    private final ImportFile file;

    ScreeningListJsonFile(ImportFile file) {
        this.file = file;
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        try (InputStream stream = file.open()) {
            JsonFile.array(file.name(), stream, "results", (line, entry) -> sink.entry(draft(line, entry)));
        }
    }

    private static EntryDraft draft(long line, JsonObject entry) {
        ScreeningList.Values values = field -> values(entry, field);
        String id = values.one("id");
        EntryDraft draft = new EntryDraft(id.isEmpty() ? values.one("_id") : id, line);
        ScreeningList.read(values, draft);
        for (JsonObject address : objects(entry, "addresses")) {
            draft.address(
                    List.of(
                            text(address, "address"),
                            text(address, "city"),
                            text(address, "state"),
                            text(address, "postal_code")),
                    text(address, "country"));
        }
        for (JsonObject identifier : objects(entry, "ids")) {
            String name = text(identifier, "type");
            String number = text(identifier, "number");
            if (ScreeningList.isRemark(name)) {
                continue;
            }
            IdentifierKind kind = IdentifierKinds.of(name, number, text(identifier, "country"));
            draft.identifier(kind, IdentifierKinds.value(kind, number), name, text(identifier, "country"));
        }
        Fields.of(entry, KNOWN, draft);
        return draft;
    }

    private static List<String> values(JsonObject entry, String field) {
        JsonValue value = entry.getOrDefault(field, JsonValue.NULL);
        List<JsonValue> all = value instanceof JsonArray array ? array : List.of(value);
        return all.stream().map(JsonFile::text).filter(text -> !text.isBlank()).toList();
    }

    private static List<JsonObject> objects(JsonObject entry, String field) {
        return entry.getOrDefault(field, JsonValue.NULL) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    private static String text(JsonObject object, String name) {
        return JsonFile.text(object.getOrDefault(name, JsonValue.NULL));
    }
}
