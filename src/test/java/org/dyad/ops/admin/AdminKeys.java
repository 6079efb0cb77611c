package org.dyad.ops.admin;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/** Keys and audit entries of a test's own, whose names begin with {@code zz-}; all go when the test ends. */
final class AdminKeys implements AutoCloseable {

    private final ApiKeys keys;
    private final DataSource database;

    AdminKeys(ApiKeys keys, DataSource database) throws SQLException {
        this.keys = keys;
        this.database = database;
        close();
    }

    String create(String name, Scope... scopes) throws SQLException {
        return Objects.requireNonNull(keys.create(name, Set.of(scopes), null));
    }

    static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from api_key where name like 'zz-%'");
            statement.execute("delete from audit_entry where actor like 'key zz-%'");
        }
    }
}
