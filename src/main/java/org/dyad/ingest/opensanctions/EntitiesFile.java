package org.dyad.ingest.opensanctions;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.JsonFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.Fields;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads entities of FollowTheMoney, one JSON object a line. Parties become entries, unless they say that they are no
 * target; addresses, documents, sanctions and links belong to the parties that they name. The file is read twice, since
 * a link may stand before its ends or after them.
 */
final class EntitiesFile implements ListParser {

    private static final Set<String> KNOWN = Set.of(
            "id",
            "caption",
            "schema",
            "properties",
            "referents",
            "datasets",
            "first_seen",
            "last_seen",
            "last_change",
            "target",
            "dataset",
            "origin",
            "key_prefix");

    /** Links that are not read into relations, which their parties' published fields do not have. */
    private static final Set<String> PASSED_OVER = Set.of(
            "Payment", "Position", "Occupancy", "Security", "CryptoWallet", "Document", "Article", "Documentation");

    private final ImportFile file;

    EntitiesFile(ImportFile file) {
        this.file = file;
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        Links links = new Links();
        try (InputStream stream = file.open()) {
            JsonFile.lines(file.name(), stream, (line, entity) -> {
                String schema = text(entity, "schema");
                if (OpenSanctions.party(schema) != null) {
                    links.party(text(entity, "id"), caption(entity));
                } else if (!links.link(schema, entity) && !PASSED_OVER.contains(schema)) {
                    sink.leftOut(new RowIssue(file.name(), line, "schema", "no schema that is known: " + schema));
                }
            });
        }
        try (InputStream stream = file.open()) {
            JsonFile.lines(file.name(), stream, (line, entity) -> {
                @Nullable PartyKind kind = OpenSanctions.party(text(entity, "schema"));
                if (kind != null && !text(entity, "target").equals("false")) {
                    sink.entry(draft(line, entity, kind, links));
                }
            });
        }
    }

    private static EntryDraft draft(long line, JsonObject entity, PartyKind kind, Links links) {
        EntryDraft draft = new EntryDraft(text(entity, "id"), line);
        draft.kind(kind);
        draft.effect(OpenSanctions.effect(values(entity, "topics")));
        String caption = caption(entity);
        draft.name(caption, NameKind.PRIMARY);
        values(entity, "name").stream()
                .filter(name -> !name.equals(caption))
                .forEach(name -> draft.name(name, NameKind.ALIAS));
        values(entity, "alias").forEach(name -> draft.name(name, NameKind.ALIAS));
        values(entity, "weakAlias").forEach(name -> draft.name(name, NameKind.ALIAS, NameQuality.WEAK));
        values(entity, "previousName").forEach(name -> draft.name(name, NameKind.FORMER));
        values(entity, "birthDate").forEach(date -> draft.birthDate(date, "birthDate"));
        values(entity, "birthPlace").forEach(place -> draft.birthPlace(place, ""));
        values(entity, "nationality").forEach(country -> draft.country(CountryKind.NATIONALITY, country));
        values(entity, "citizenship").forEach(country -> draft.country(CountryKind.CITIZENSHIP, country));
        values(entity, "jurisdiction").forEach(country -> draft.country(CountryKind.REGISTRATION, country));
        values(entity, "flag").forEach(country -> draft.country(CountryKind.FLAG, country));
        values(entity, "country").forEach(country -> draft.country(CountryKind.LINKED, country));
        values(entity, "address").forEach(address -> draft.address(List.of(address), ""));
        values(entity, "programId").forEach(draft::programme);
        values(entity, "notes").forEach(draft::reasons);
        OpenSanctions.IDENTIFIERS.forEach((property, identifier) ->
                values(entity, property).forEach(value -> draft.identifier(identifier, value, property, "")));
        links.of(entity, draft);
        Fields.of(entity, KNOWN, draft);
        return draft;
    }

    private static String caption(JsonObject entity) {
        String caption = text(entity, "caption");
        return caption.isEmpty() ? values(entity, "name").stream().findFirst().orElse("") : caption;
    }

    /** A field of the entity itself. */
    static String text(JsonObject entity, String field) {
        return JsonFile.text(entity.getOrDefault(field, JsonValue.NULL));
    }

    /** All values of a property; an entity that is nested stands for its identifier. */
    static List<String> values(JsonObject entity, String property) {
        if (!(entity.getOrDefault("properties", JsonValue.NULL) instanceof JsonObject properties)
                || !(properties.getOrDefault(property, JsonValue.NULL) instanceof JsonArray values)) {
            return List.of();
        }
        return values.stream()
                .map(value -> value instanceof JsonObject nested ? text(nested, "id") : JsonFile.text(value))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
