package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which operations are told apart by name where each name costs memory, as in metrics. A client may call its operations
 * what it likes; so only names that the service or its operator chose count, and all others are one.
 */
@Singleton
public class OperationNames {

    /** What has another name than those below. */
    public static final String OTHER = "other";

    /** An operation without a name. */
    public static final String ANONYMOUS = "anonymous";

    /** What never came to be an operation: refused at the door, or no valid document. */
    public static final String NONE = "none";

    private static final Logger LOG = Logger.getLogger(OperationNames.class);

    private static final Pattern NAMED =
            Pattern.compile("(?m)^\\s*(?:query|mutation|subscription)\\s+([_A-Za-z][_0-9A-Za-z]*)");

    /** What the explorer and the downloads ask. */
    private static final Set<String> OWN = Set.of(
            "Breakdown",
            "Catalogue",
            "Changes",
            "Compare",
            "Deliveries",
            "Designations",
            "Dyad",
            "Energy",
            "EventStudy",
            "Finance",
            "Indicators",
            "Listed",
            "Lists",
            "Moved",
            "Sanctions",
            "Screen",
            "Series");

    /** Known when the service is built; a native executable carries them ready. */
    private static final Set<String> EXAMPLES = examples();

    private final Optional<Path> folder;
    private final Set<String> chosen;
    private volatile @Nullable Set<String> known;

    OperationNames(
            Documents documents, @ConfigProperty(name = "dyad.watch.operations") Optional<List<String>> operations) {
        this.folder = documents.folder();
        this.chosen = Set.copyOf(operations.orElse(List.of()));
    }

    /** The name under which an operation is counted: one of a set that no client can make larger. */
    public String of(RequestAccount request) {
        if (request.kind() == null) {
            return NONE;
        }
        String name = request.operation();
        if (name == null) {
            return ANONYMOUS;
        }
        return OWN.contains(name) || EXAMPLES.contains(name) || others().contains(name) ? name : OTHER;
    }

    /** Those of the operator: in the settings, and in the folder of trusted documents. */
    private Set<String> others() {
        Set<String> read = known;
        if (read == null) {
            read = new HashSet<>(chosen);
            if (folder.isPresent()) {
                addAll(read, folder.get());
            }
            known = read;
        }
        return read;
    }

    private static void addAll(Set<String> names, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".graphql")).toList()) {
                add(names, Files.readString(file));
            }
        } catch (IOException e) {
            LOG.warnf(e, "the operations of %s are counted as one: the folder cannot be read", folder);
        }
    }

    private static Set<String> examples() {
        Set<String> names = new HashSet<>();
        try (JsonReader index = Json.createReader(new StringReader(resource("index.json")))) {
            index.readArray()
                    .getValuesAs(JsonString.class)
                    .forEach(name -> add(names, resource(name.getString() + ".graphql")));
        }
        return Set.copyOf(names);
    }

    private static void add(Set<String> names, String document) {
        Matcher named = NAMED.matcher(document);
        while (named.find()) {
            names.add(named.group(1));
        }
    }

    private static String resource(String file) {
        try (InputStream found =
                Objects.requireNonNull(OperationNames.class.getResourceAsStream("/queries/" + file), file)) {
            return new String(found.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
