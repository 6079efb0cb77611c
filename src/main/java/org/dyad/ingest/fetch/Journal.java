package org.dyad.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a download has come to: one JSON object a line, written and forced to disk as each call is answered.
 *
 * <p>The first line says what is asked, of whom and since when; then a line a call; last, that all was imported. A line
 * that a dying process has cut off counts as not written.
 */
final class Journal {

    static final String NAME = "journal.jsonl";

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private Instant begun;
    private boolean imported;

    /**
     * One answered call.
     *
     * @param file name of the file that keeps the answer; null where there is none to keep
     */
    record Entry(String address, Answer answer, @Nullable String file, Instant at) {}

    private Journal(Path file, Instant begun) {
        this.file = file;
        this.begun = begun;
    }

    /** Begins a journal in a folder that has none. */
    static Journal begin(Path folder, Endpoint endpoint, String name, Instant now) throws IOException {
        Journal journal = new Journal(folder.resolve(NAME), now);
        journal.append(Json.createObjectBuilder()
                .add("service", endpoint.service())
                .add("base", endpoint.base())
                .add("asked", name)
                .add("begun", now.toString()));
        return journal;
    }

    /**
     * Opens the journal of a folder; null where there is none, or not even its first line.
     *
     * @throws FetchFailedException if it is damaged
     */
    static @Nullable Journal in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return null;
        }
        String text = Files.readString(file, UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.isEmpty()) {
            return null;
        }
        if (whole.length() < text.length()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole.getBytes(UTF_8).length);
            }
        }
        Journal journal = new Journal(file, Instant.EPOCH);
        whole.lines().forEach(journal::take);
        return journal;
    }

    private void take(String line) {
        try (JsonReader json = Json.createReader(new StringReader(line))) {
            JsonObject object = json.readObject();
            if (object.containsKey("begun")) {
                begun = Instant.parse(object.getString("begun"));
            } else if (object.containsKey("imported")) {
                imported = true;
            } else {
                Entry entry = entry(object);
                entries.put(entry.address(), entry);
            }
        } catch (JsonException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            throw new FetchFailedException(
                    "%s: a line that is none of a journal's; fetch anew with --restart".formatted(file));
        }
    }

    private static Entry entry(JsonObject object) {
        Answer answer = new Answer(
                Answer.Kind.valueOf(object.getString("outcome")),
                object.getJsonNumber("records").longValue(),
                object.getInt("pages", 1),
                number(object.getJsonNumber("total")),
                object.getString("edition", null));
        return new Entry(
                object.getString("call"),
                answer,
                object.getString("file", null),
                Instant.parse(object.getString("at")));
    }

    private static long number(@Nullable JsonNumber number) {
        return number == null ? 0 : number.longValue();
    }

    void add(Entry entry) throws IOException {
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("call", entry.address())
                .add("outcome", entry.answer().kind().name())
                .add("records", entry.answer().records())
                .add("pages", entry.answer().pages())
                .add("total", entry.answer().total());
        if (entry.answer().edition() != null) {
            line.add("edition", entry.answer().edition());
        }
        if (entry.file() != null) {
            line.add("file", entry.file());
        }
        append(line.add("at", entry.at().toString()));
        entries.put(entry.address(), entry);
    }

    /** What was fetched is in the database; the next fetch of the same begins anew. */
    void imported(Instant now) throws IOException {
        append(Json.createObjectBuilder().add("imported", now.toString()));
        imported = true;
    }

    private void append(JsonObjectBuilder line) throws IOException {
        byte[] bytes = (line.build() + "\n").getBytes(UTF_8);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    @Nullable
    Entry entry(Call call) {
        return entries.get(call.address());
    }

    Instant begun() {
        return begun;
    }

    /** When the last answer came; when the download began, if none has. */
    Instant last() {
        return entries.values().stream().map(Entry::at).max(Instant::compareTo).orElse(begun);
    }

    boolean isImported() {
        return imported;
    }
}
