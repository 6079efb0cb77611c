package org.dyad.ops.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdminTestProfile.class)
class ApiKeysTest {

    @Inject
    ApiKeys keys;

    @Inject
    DataSource database;

    @AfterEach
    void forget() throws SQLException {
        execute("delete from api_key where name like 'zz-%'");
    }

    @Test
    void aKeyNamesItsHolderAndWhatItIsGoodFor() throws SQLException {
        String key = create("zz-one", Set.of(Scope.IMPORT, Scope.AUDIT));

        assertThat(keys.holder(key)).isEqualTo(new Caller("key zz-one", Set.of(Scope.AUDIT, Scope.IMPORT)));
    }

    @Test
    void aSecretHas256RandomBitsAndOnlyItsHashIsKept() throws SQLException {
        String key = create("zz-one", Set.of(Scope.IMPORT));
        String other = create("zz-two", Set.of(Scope.IMPORT));

        // 32 bytes in base64 without padding: 43 characters
        assertThat(key).matches("dyad_zz-one_[A-Za-z0-9_-]{43}");
        assertThat(key.substring("dyad_zz-one_".length())).isNotEqualTo(other.substring("dyad_zz-two_".length()));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select k::text, sha256 from api_key k where name = 'zz-one'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(key.substring("dyad_zz-one_".length()));
            assertThat(row.getString(2)).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void whatIsNoKeyLetsNobodyIn() throws SQLException {
        String key = create("zz-one", Set.of(Scope.IMPORT));
        char last = key.charAt(key.length() - 1);
        String changed = key.substring(0, key.length() - 1) + (last == 'A' ? 'E' : 'A');

        assertThat(keys.holder(changed)).isNull();
        assertThat(keys.holder(key.replace("zz-one", "zz-two"))).isNull();
        assertThat(keys.holder("dyad_zz-one_")).isNull();
        assertThat(keys.holder("")).isNull();
    }

    @Test
    void aRevokedKeyIsOfNoUseAndItsNameIsNotGivenAgain() throws SQLException {
        String key = create("zz-one", Set.of(Scope.IMPORT));

        assertThat(keys.revoke("zz-one")).isTrue();

        assertThat(keys.holder(key)).isNull();
        assertThat(keys.revoke("zz-one")).isFalse();
        assertThat(keys.create("zz-one", Set.of(Scope.IMPORT), null)).isNull();
        assertThat(keys.all())
                .filteredOn(known -> known.name().equals("zz-one"))
                .singleElement()
                .satisfies(known -> assertThat(known.revokedAt()).isNotNull());
    }

    @Test
    void aKeyExpires() throws SQLException {
        String past = Objects.requireNonNull(
                keys.create("zz-past", Set.of(Scope.IMPORT), Instant.parse("2020-01-01T00:00:00Z")));
        String future = Objects.requireNonNull(
                keys.create("zz-future", Set.of(Scope.IMPORT), Instant.parse("9999-01-01T00:00:00Z")));

        assertThat(keys.holder(past)).isNull();
        assertThat(keys.holder(future)).isNotNull();
    }

    @Test
    void aNameThatCouldBeTakenForAnotherIsRefused() {
        assertThatThrownBy(() -> keys.create("Zz one", Set.of(Scope.IMPORT), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.create("zz-one", Set.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    private String create(String name, Set<Scope> scopes) throws SQLException {
        return Objects.requireNonNull(keys.create(name, scopes, null));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
