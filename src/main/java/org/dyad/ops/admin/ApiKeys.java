package org.dyad.ops.admin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dyad.graphql.Deadline;
import org.dyad.ingest.files.ImportFile;
import org.jspecify.annotations.Nullable;

/**
 * Keys that let programs administer the service. A key is {@code dyad_NAME_SECRET} with a secret of 256 random bits;
 * what is kept of it is its SHA-256. They are looked up anew for every request, so a revoked one is of no use at once,
 * in every process.
 */
@ApplicationScoped
@Unremovable // commands look it up by name once the service's beans are there
public class ApiKeys {

    /** What a name may be. */
    public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final int SECRET_BYTES = 32;

    /** The secret in base64url: 32 bytes are 43 characters. */
    private static final Pattern KEY = Pattern.compile("dyad_(" + NAME.pattern() + ")_[A-Za-z0-9_-]{43}");

    /** Compared with where there is no such name, so that it takes as long; no text has it. */
    private static final String NOBODY = "0".repeat(64);

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String COLUMNS =
            "select name, sha256, scopes, created_at, expires_at, revoked_at from api_key";

    private static final String ADD =
            "insert into api_key (name, sha256, scopes, created_at, expires_at) values (?, ?, ?, ?, ?)";

    private static final String REVOKE = "update api_key set revoked_at = ? where name = ? and revoked_at is null";

    /** A database that says nothing must not keep whoever shows a key, or his place. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Clock clock;
    private final Deadline deadline;

    ApiKeys(DataSource database, Clock clock, Deadline deadline) {
        this.database = database;
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * What is known of a key.
     *
     * @param expiresAt null: never
     * @param revokedAt null: not
     */
    public record Known(
            String name,
            Set<Scope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {

        /** Whether it lets anybody in. */
        public boolean isValid(Instant at) {
            return revokedAt == null && (expiresAt == null || at.isBefore(expiresAt));
        }
    }

    private record Stored(Known known, String sha256) {}

    /**
     * Makes a key.
     *
     * @param expiresAt null: never
     * @return the key, which is kept nowhere; null if there is or was one of this name
     * @throws IllegalArgumentException if the name has other characters than {@link #NAME}, or there is no scope
     */
    public @Nullable String create(String name, Set<Scope> scopes, @Nullable Instant expiresAt) throws SQLException {
        if (!NAME.matcher(name).matches() || scopes.isEmpty()) {
            throw new IllegalArgumentException("a key has a name of a-z, 0-9 and -, and a scope");
        }
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        String key = "dyad_%s_%s"
                .formatted(name, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            Array codes = connection.createArrayOf(
                    "text", scopes.stream().sorted().map(Scope::name).toArray());
            statement.setString(1, name);
            statement.setString(2, sha256(key));
            statement.setArray(3, codes);
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            statement.setTimestamp(5, expiresAt == null ? null : Timestamp.from(expiresAt));
            statement.executeUpdate();
            return key;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return null;
            }
            throw e;
        }
    }

    /** Takes a key's use away for good; false if there is none of this name that has it. */
    public boolean revoke(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REVOKE)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, name);
            return statement.executeUpdate() > 0;
        }
    }

    /** All keys that there ever were, by name. */
    public List<Known> all() throws SQLException {
        return stored(COLUMNS + " order by name", null).stream()
                .map(Stored::known)
                .toList();
    }

    /** The holder of a key; null if it is none that is valid now. */
    @Nullable
    Caller holder(String key) throws SQLException {
        Matcher form = KEY.matcher(key);
        if (!form.matches()) {
            return null;
        }
        List<Stored> found = deadline.within(PATIENCE, () -> stored(COLUMNS + " where name = ?", form.group(1)));
        String expected = found.isEmpty() ? NOBODY : found.get(0).sha256();
        boolean same = MessageDigest.isEqual(sha256(key).getBytes(US_ASCII), expected.getBytes(US_ASCII));
        if (!same || found.isEmpty() || !found.get(0).known().isValid(clock.instant())) {
            return null;
        }
        Known known = found.get(0).known();
        return new Caller("key " + known.name(), known.scopes());
    }

    /** Whether a text is a key by its form; a token never is. */
    static boolean hasFormOf(String text) {
        return text.startsWith("dyad_");
    }

    private List<Stored> stored(String sql, @Nullable String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (name != null) {
                statement.setString(1, name);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<Stored> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Stored(read(row), row.getString("sha256")));
                }
                return found;
            }
        }
    }

    private static Known read(ResultSet row) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Object code : (Object[]) row.getArray("scopes").getArray()) {
            scopes.add(Scope.valueOf(code.toString()));
        }
        return new Known(
                row.getString("name"),
                Set.copyOf(scopes),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static String sha256(String key) {
        return HexFormat.of().formatHex(ImportFile.digest().digest(key.getBytes(US_ASCII)));
    }
}
