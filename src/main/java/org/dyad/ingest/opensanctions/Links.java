package org.dyad.ingest.opensanctions;

import static org.dyad.ingest.opensanctions.EntitiesFile.text;
import static org.dyad.ingest.opensanctions.EntitiesFile.values;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.RelationKind;
import org.jspecify.annotations.Nullable;

/** What stands beside the parties of a file: links between them, and what belongs to one of them. */
final class Links {

    /**
     * A schema of links.
     *
     * @param one property with the one end, and what the other end is to it
     */
    private record Ends(String one, RelationKind ofOne, String other, RelationKind ofOther) {}

    private static final Map<String, Ends> ENDS = Map.of(
            "Ownership", new Ends("owner", RelationKind.OWNS, "asset", RelationKind.OWNED_BY),
            "Directorship", new Ends("director", RelationKind.LEADS, "organization", RelationKind.CONTROLLED_BY),
            "Family", new Ends("person", RelationKind.FAMILY_OF, "relative", RelationKind.FAMILY_OF),
            "Associate", new Ends("person", RelationKind.ASSOCIATE_OF, "associate", RelationKind.ASSOCIATE_OF),
            "Representation", new Ends("agent", RelationKind.ACTS_FOR, "client", RelationKind.OTHER),
            "Membership", new Ends("member", RelationKind.OTHER, "organization", RelationKind.OTHER),
            "Employment", new Ends("employee", RelationKind.OTHER, "employer", RelationKind.OTHER),
            "Succession", new Ends("predecessor", RelationKind.OTHER, "successor", RelationKind.OTHER),
            "UnknownLink", new Ends("subject", RelationKind.OTHER, "object", RelationKind.OTHER));

    private record Relation(
            RelationKind kind, String other, @Nullable BigDecimal share, String published) {}

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, JsonObject> addresses = new HashMap<>();
    private final Map<String, List<JsonObject>> owned = new HashMap<>();
    private final Map<String, List<Relation>> relations = new HashMap<>();

    void party(String id, String name) {
        names.put(id, name);
    }

    /** Whether the schema is one that is read. */
    boolean link(String schema, JsonObject entity) {
        Ends ends = ENDS.get(schema);
        if (ends != null) {
            link(schema, ends, entity);
            return true;
        }
        switch (schema) {
            case "Address" -> addresses.put(text(entity, "id"), entity);
            case "Sanction" -> own(values(entity, "entity"), entity);
            case "Passport", "Identification" -> own(values(entity, "holder"), entity);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void link(String schema, Ends ends, JsonObject entity) {
        @Nullable BigDecimal share = share(values(entity, "percentage"));
        String role = values(entity, "role").stream()
                .findFirst()
                .orElse(values(entity, "relationship").stream().findFirst().orElse(schema));
        for (String one : values(entity, ends.one())) {
            for (String other : values(entity, ends.other())) {
                relations
                        .computeIfAbsent(one, id -> new ArrayList<>())
                        .add(new Relation(ends.ofOne(), other, share, role));
                relations
                        .computeIfAbsent(other, id -> new ArrayList<>())
                        .add(new Relation(ends.ofOther(), one, share, role));
            }
        }
    }

    /** A share that is no plain number of percent stays with the link alone. */
    private static @Nullable BigDecimal share(List<String> percentages) {
        return percentages.size() == 1 && percentages.get(0).matches("[0-9]{1,3}(\\.[0-9]{1,20})?")
                ? new BigDecimal(percentages.get(0))
                : null;
    }

    private void own(List<String> parties, JsonObject entity) {
        parties.forEach(
                party -> owned.computeIfAbsent(party, id -> new ArrayList<>()).add(entity));
    }

    /** Adds to an entry what belongs to it. */
    void of(JsonObject entity, EntryDraft draft) {
        for (String id : values(entity, "addressEntity")) {
            JsonObject address = addresses.get(id);
            if (address != null) {
                draft.address(
                        values(address, "full"),
                        values(address, "country").stream().findFirst().orElse(""));
            }
        }
        for (JsonObject belonging : owned.getOrDefault(text(entity, "id"), List.of())) {
            if (text(belonging, "schema").equals("Sanction")) {
                sanction(belonging, draft);
            } else {
                String country =
                        values(belonging, "country").stream().findFirst().orElse("");
                boolean passport = text(belonging, "schema").equals("Passport");
                values(belonging, "number")
                        .forEach(number -> draft.identifier(
                                passport ? IdentifierKind.PASSPORT : IdentifierKind.NATIONAL_ID,
                                number,
                                text(belonging, "schema"),
                                country));
            }
        }
        for (Relation relation : relations.getOrDefault(text(entity, "id"), List.of())) {
            String name = names.getOrDefault(relation.other(), relation.other());
            draft.relation(relation.kind(), relation.other(), name, relation.share(), relation.published());
        }
    }

    /** A sanction that has ended leaves the days to those that stand. */
    private static void sanction(JsonObject sanction, EntryDraft draft) {
        values(sanction, "program").forEach(draft::programme);
        values(sanction, "reason").forEach(draft::reasons);
        values(sanction, "listingDate").forEach(day -> draft.listedOn(day, "Sanction/listingDate"));
        values(sanction, "startDate").forEach(day -> draft.startsOn(day, "Sanction/startDate"));
        for (String property : List.of(
                "authority",
                "authorityId",
                "program",
                "programId",
                "status",
                "provisions",
                "listingDate",
                "startDate",
                "endDate",
                "reason",
                "sourceUrl")) {
            values(sanction, property).forEach(value -> draft.publishedOnce("Sanction/" + property, value));
        }
    }
}
