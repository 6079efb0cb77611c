package org.dyad.ingest.files;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.BufferedReader;
import java.io.CharArrayReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.NoSuchElementException;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.Place;

/** Reads a JSON file object by object, each within bounds. */
public final class JsonFile {

    private static final int LONGEST = 16 << 20;

    private JsonFile() {}

    /** Takes one object. */
    public interface Visitor {
        /**
         * Takes one.
         *
         * @param line of the file on which it begins, the first being 1, as {@link Place} has it
         */
        void object(long line, JsonObject object) throws IOException;
    }

    /**
     * Reads a file of one object a line; empty lines are passed over.
     *
     * @throws FormatException if a line is no object, or the file is cut off within one
     */
    public static void lines(String file, InputStream stream, Visitor visitor) throws IOException {
        try (BufferedReader reader = new BufferedReader(TextEncoding.utf8(stream), 1 << 16)) {
            StringBuilder line = new StringBuilder();
            long number = 1;
            int c = reader.read();
            while (c >= 0) {
                line.setLength(0);
                for (; c >= 0 && c != '\n'; c = reader.read()) {
                    if (line.length() == LONGEST) {
                        throw new FormatException(
                                "%s line %d: longer than %d characters".formatted(file, number, LONGEST));
                    }
                    line.append((char) c);
                }
                if (!line.toString().isBlank()) {
                    visitor.object(number, object(file, number, line));
                }
                c = c < 0 ? c : reader.read();
                number++;
            }
        } catch (CharacterCodingException e) {
            throw new FormatException("%s: expected UTF-8, found bytes that are not".formatted(file));
        }
    }

    private static JsonObject object(String file, long number, StringBuilder line) {
        char[] characters = new char[line.length()];
        line.getChars(0, characters.length, characters, 0);
        try (JsonReader json = Json.createReader(new ShallowJson(file, number, new CharArrayReader(characters)))) {
            return json.readObject();
        } catch (JsonException e) {
            throw new FormatException("%s line %d: no JSON object: %s".formatted(file, number, reason(e)));
        }
    }

    /**
     * Reads the objects of an array that stands under a name in the file's outermost object.
     *
     * @throws FormatException if there is no such array, or the file is no JSON or cut off
     */
    public static void array(String file, InputStream stream, String name, Visitor visitor) throws IOException {
        Leash leash = new Leash(file, stream, LONGEST);
        try (JsonParser json = Json.createParser(new ShallowJson(file, 1, TextEncoding.utf8(leash)))) {
            boolean found = false;
            int depth = 0;
            while (json.hasNext()) {
                JsonParser.Event event = json.next();
                depth += depth(event);
                if (depth == 1
                        && event == JsonParser.Event.KEY_NAME
                        && json.getString().equals(name)) {
                    found = true;
                    objects(file, json, leash, visitor);
                }
                leash.slacken();
            }
            if (!found) {
                throw new FormatException("%s: expected an array %s, found none".formatted(file, name));
            }
        } catch (JsonException e) {
            throw formatException(file, e);
        } catch (NoSuchElementException e) {
            throw new FormatException("%s: no JSON that can be read: it is cut off".formatted(file));
        }
    }

    /** Reads a file in its own way. */
    public interface Reader {
        void read(JsonStream json) throws IOException;
    }

    /**
     * Reads a file piece by piece.
     *
     * @throws FormatException if the file is no JSON or cut off, or a piece of it is too large
     */
    public static void stream(String file, InputStream stream, Reader reader) throws IOException {
        Leash leash = new Leash(file, stream, LONGEST);
        try (JsonParser json = Json.createParser(new ShallowJson(file, 1, TextEncoding.utf8(leash)))) {
            reader.read(new JsonStream(file, json, leash));
        } catch (JsonException e) {
            throw formatException(file, e);
        } catch (NoSuchElementException e) {
            throw new FormatException("%s: no JSON that can be read: it ends too early".formatted(file));
        }
    }

    /**
     * Reads the objects of the array that is the second element of the file's outermost array.
     *
     * @throws FormatException if there is no such array, or the file is no JSON or cut off
     */
    public static void second(String file, InputStream stream, Visitor visitor) throws IOException {
        Leash leash = new Leash(file, stream, LONGEST);
        try (JsonParser json = Json.createParser(new ShallowJson(file, 1, TextEncoding.utf8(leash)))) {
            if (!json.hasNext() || json.next() != JsonParser.Event.START_ARRAY || !json.hasNext()) {
                throw new FormatException("%s: expected an array of two elements".formatted(file));
            }
            if (json.next() != JsonParser.Event.START_OBJECT) {
                throw new FormatException("%s: expected an object as first element".formatted(file));
            }
            json.skipObject();
            leash.slacken();
            objects(file, json, leash, visitor);
            while (json.hasNext()) {
                json.next(); // so that a file that is cut off is told from one that ends
            }
        } catch (JsonException e) {
            throw formatException(file, e);
        } catch (NoSuchElementException e) {
            throw new FormatException("%s: no JSON that can be read: it is cut off".formatted(file));
        }
    }

    private static void objects(String file, JsonParser json, Leash leash, Visitor visitor) throws IOException {
        JsonParser.Event event = json.next();
        if (event != JsonParser.Event.START_ARRAY) {
            throw new FormatException("%s line %d: expected an array of objects"
                    .formatted(file, json.getLocation().getLineNumber()));
        }
        Place.Counter places = new Place.Counter();
        for (event = json.next(); event != JsonParser.Event.END_ARRAY; event = json.next()) {
            long line = json.getLocation().getLineNumber();
            if (event != JsonParser.Event.START_OBJECT) {
                throw new FormatException("%s line %d: expected an object".formatted(file, line));
            }
            visitor.object(places.next(line), json.getObject());
            leash.slacken();
        }
    }

    static int depth(JsonParser.Event event) {
        return switch (event) {
            case START_ARRAY, START_OBJECT -> 1;
            case END_ARRAY, END_OBJECT -> -1;
            case KEY_NAME, VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> 0;
        };
    }

    /** A value as text: what stands between the quotation marks, digits as they are written; empty for null. */
    public static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((jakarta.json.JsonString) value).getString().strip();
            case NULL -> "";
            case NUMBER, TRUE, FALSE, OBJECT, ARRAY -> value.toString();
        };
    }

    /** What the disk did is no fault of the format. */
    private static FormatException formatException(String file, JsonException e) throws IOException {
        if (e.getCause() instanceof IOException broken
                && !(broken instanceof CharacterCodingException)
                && !(broken instanceof CharConversionException)) {
            throw broken;
        }
        if (e.getCause() instanceof CharacterCodingException) {
            return new FormatException("%s: expected UTF-8, found bytes that are not".formatted(file));
        }
        return new FormatException("%s: no JSON that can be read: %s".formatted(file, reason(e)));
    }

    private static String reason(JsonException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
