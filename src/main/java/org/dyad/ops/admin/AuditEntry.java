package org.dyad.ops.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param endedAt null while it runs
 * @param client address; null for commands
 * @param status of HTTP; null for commands and while it runs
 * @param answer what whoever asked was told, as JSON
 */
public record AuditEntry(
        long number,
        Instant begunAt,
        @Nullable Instant endedAt,
        String actor,
        @Nullable String client,
        AuditedAction action,
        @Nullable String subject,
        AuditedOutcome outcome,
        @Nullable Integer status,
        @Nullable String answer) {

    /** Without the answer, which may be long. */
    public JsonObject json() {
        JsonObjectBuilder entry = Json.createObjectBuilder().add("id", number).add("begunAt", begunAt.toString());
        add(entry, "endedAt", endedAt);
        entry.add("actor", actor);
        add(entry, "client", client);
        entry.add("action", action.name());
        add(entry, "subject", subject);
        entry.add("outcome", outcome.name());
        if (status == null) {
            entry.addNull("status");
        } else {
            entry.add("status", status);
        }
        return entry.build();
    }

    private static void add(JsonObjectBuilder object, String name, @Nullable Object value) {
        if (value == null) {
            object.addNull(name);
        } else {
            object.add(name, value.toString());
        }
    }
}
