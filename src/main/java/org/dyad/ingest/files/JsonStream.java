package org.dyad.ingest.files;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.Place;

/**
 * A JSON file piece by piece, for formats whose data stand deep inside: whoever reads says what is taken whole, within
 * a bound, and what is passed over.
 */
public final class JsonStream {

    private final String file;
    private final JsonParser json;
    private final Leash leash;
    private final Place.Counter places = new Place.Counter();
    private int depth;

    JsonStream(String file, JsonParser json, Leash leash) {
        this.file = file;
        this.json = json;
        this.leash = leash;
    }

    public Event next() {
        Event event = json.next();
        depth += JsonFile.depth(event);
        leash.slacken();
        return event;
    }

    /** Line of the file at which the reading is, the first being 1. */
    public long line() {
        return json.getLocation().getLineNumber();
    }

    /** The place of the record that has just begun, as {@link Place} has it; asked for once for each record. */
    public long place() {
        return places.next(line());
    }

    /** The name or the text that was just met. */
    public String text() {
        return json.getString();
    }

    /** The rest of the object that has just begun. */
    public JsonObject object() {
        JsonObject whole = json.getObject();
        depth--;
        leash.slacken();
        return whole;
    }

    /** The rest of the array that has just begun. */
    public JsonArray array() {
        JsonArray whole = json.getArray();
        depth--;
        leash.slacken();
        return whole;
    }

    /** Begins the object that comes next. */
    public void beginObject(String name) {
        require(next(), Event.START_OBJECT, "%s to be an object".formatted(name));
    }

    /** Begins the array that comes next. */
    public void beginArray(String name) {
        require(next(), Event.START_ARRAY, "%s to be an array".formatted(name));
    }

    private void require(Event found, Event wanted, String expected) {
        if (found != wanted) {
            throw new FormatException("%s line %d: expected %s".formatted(file, line(), expected));
        }
    }

    /** Whether the object has a further member, whose name is then {@link #text()}. */
    public boolean nextName() {
        return next() == Event.KEY_NAME;
    }

    /** Passes over the value that comes next, whatever it is and however large. */
    public void skip() {
        int around = depth;
        do {
            next();
        } while (depth > around);
    }
}
