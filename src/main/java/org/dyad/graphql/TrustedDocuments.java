package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.language.AstPrinter;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the operator stands for: the example queries that the service carries, and those of a folder. They
 * are told by the hash of their file, or by their content whatever their layout.
 */
final class TrustedDocuments {

    private final Map<String, String> byHash = new HashMap<>();
    private final Set<String> contents = new HashSet<>();

    /**
     * Reads them all.
     *
     * @throws UncheckedIOException if the folder cannot be read
     * @throws IllegalStateException naming a file that is not GraphQL
     */
    TrustedDocuments(Optional<Path> folder) {
        examples().forEach((name, text) -> add(name, text));
        folder.ifPresent(this::addAll);
    }

    /** The document of a hash; null if it is not trusted. */
    @Nullable
    String byHash(String hash) {
        return byHash.get(hash);
    }

    /** Whether a document is one of them; one that is not GraphQL is none. */
    boolean contains(String document) {
        if (byHash.containsKey(Sha256.hex(document.getBytes(UTF_8)))) {
            return true;
        }
        try {
            return contents.contains(content(document));
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private void addAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".graphql"))
                    .sorted()
                    .toList()) {
                add(file.toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of trusted documents cannot be read: " + folder, e);
        }
    }

    private void add(String name, String text) {
        try {
            contents.add(content(text));
            for (String written : List.of(text, text.strip())) {
                byHash.put(Sha256.hex(written.getBytes(UTF_8)), text);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a trusted document is not GraphQL: " + name, e);
        }
    }

    /** Without layout and comments. */
    private static String content(String document) {
        return AstPrinter.printAstCompact(Parser.parse(document));
    }

    private static Map<String, String> examples() {
        Map<String, String> examples = new HashMap<>();
        for (String name : names()) {
            resource(name + ".graphql").ifPresent(text -> examples.put(name, text));
        }
        return examples;
    }

    private static List<String> names() {
        try (JsonReader index =
                Json.createReader(new StringReader(resource("index.json").orElse("[]")))) {
            List<String> names = new ArrayList<>();
            index.readArray().getValuesAs(JsonString.class).forEach(name -> names.add(name.getString()));
            return names;
        }
    }

    private static Optional<String> resource(String file) {
        try (InputStream found =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("queries/" + file)) {
            return found == null ? Optional.empty() : Optional.of(new String(found.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
