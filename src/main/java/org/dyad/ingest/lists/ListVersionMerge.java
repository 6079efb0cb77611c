package org.dyad.ingest.lists;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.Merging.Merged;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.jspecify.annotations.Nullable;

/**
 * Puts a new version of a list in force: what it adds, changes and no longer has, told apart by the list's own
 * identifiers. The same file again is no new version.
 */
final class ListVersionMerge {

    private static final String IN_FORCE = """
            select v.version, v.day, v.sha256, l.format from list_version v left join load l on l.id = v.load
            where v.list = ? order by v.version desc limit 1
            """;

    /** Entries in force, and those of them that the new version lacks. */
    private static final String MISSING = """
            select count(*), count(*) filter (where not exists (
                select 1 from staging_designation s where s.entry = d.entry))
            from designation d where d.list = ? and d.gone_on is null
            """;

    private static final String NEW_VERSION = """
            insert into list_version (list, version, published_on, day, label, entries, sha256, load)
            select ?, ?, ?, ?, ?, count(*), ?, ? from staging_designation
            """;

    private static final String ACTOR =
            "insert into sanction_actor (code, name, kind, area) values (?, ?, ?, ?) on conflict do nothing";

    /** A list is cited as a publication, like any other. */
    private static final String SOURCE = """
            insert into source (code, title, publisher, url, licence, kind)
            values ('list-' || ?, ?, ?, ?, ?, 'DATA_FILE') on conflict (code) do nothing
            """;

    private static final String SOURCE_NUMBER = "select id from source where code = 'list-' || ?";

    private static final String LIST = """
            insert into sanction_list (code, name, sender, url, licence, source)
            values (?, ?, ?, ?, ?, ?) on conflict (code) do nothing
            """;

    private final Connection connection;
    private final OfficialList list;
    private final ListRelease.Origin origin;

    ListVersionMerge(Connection connection, OfficialList list, ListRelease.Origin origin) {
        this.connection = connection;
        this.list = list;
        this.origin = origin;
    }

    private record InForce(
            int version,
            LocalDate day,
            String sha256,
            @Nullable String format) {}

    /**
     * @param publishedOn as the file or the person who imports it says
     * @param day from which the version counts
     * @param largestShrink share of the entries in force that may be gone
     * @throws ImportRefusedException if the version is older than the one in force, or lacks too much of it
     */
    Merged run(@Nullable LocalDate publishedOn, LocalDate day, int load, double largestShrink) throws SQLException {
        InForce before = inForce();
        if (before != null && before.sha256().equals(origin.sha256())) {
            return new Merged(0, 0, 0, before.day());
        }
        analyze();
        if (before != null) {
            requireNewer(before, day);
            requireWhole(largestShrink);
        }
        int version = before == null ? 1 : before.version() + 1;
        boolean sameFormat = before != null && origin.format().equals(before.format());
        listIsKnown();
        update(NEW_VERSION, list.code(), version, publishedOn, day, origin.format(), origin.sha256(), load);
        ListChanges changes = new ListChanges(connection, list.code());
        Merged merged = changes.record(version, day, sameFormat);
        new ListContents(connection, list.code()).bringIn(day);
        ListingDays.refresh(connection, list.code(), merged);
        return merged;
    }

    /** Without, the planner takes a list of thousands for one of a handful. */
    private void analyze() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (StagedTable table : ListTables.ALL) {
                statement.execute("analyze " + table.staging());
            }
        }
    }

    private @Nullable InForce inForce() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IN_FORCE)) {
            statement.setString(1, list.code());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new InForce(
                                row.getInt(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4))
                        : null;
            }
        }
    }

    private void requireNewer(InForce before, LocalDate day) {
        if (day.isBefore(before.day())) {
            throw refusal("%s is of %s, the version in force of %s; versions of a list come in from the oldest on"
                    .formatted(list.code(), day, before.day()));
        }
    }

    private void requireWhole(double largestShrink) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MISSING)) {
            statement.setString(1, list.code());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long inForce = row.getLong(1);
                long missing = row.getLong(2);
                if (missing > inForce * largestShrink) {
                    throw ImportRefusedException.held(
                            issue(("held back: lacks %d of the %d entries of %s in force, more"
                                            + " than %s percent; the list in force stays until the import is repeated with"
                                            + " --confirm, over HTTP with confirm=true")
                                    .formatted(missing, inForce, list.code(), Math.round(largestShrink * 100))));
                }
            }
        }
    }

    private ImportRefusedException refusal(String why) {
        return new ImportRefusedException(List.of(issue(why)), false);
    }

    private RowIssue issue(String why) {
        return new RowIssue(origin.file(), 1, null, why);
    }

    private void listIsKnown() throws SQLException {
        OfficialList.Sender sender = list.sender();
        update(ACTOR, sender.code(), sender.name(), sender.kind(), sender.area().isEmpty() ? null : sender.area());
        update(SOURCE, list.code(), list.name(), sender.name(), list.url(), list.licence());
        update(LIST, list.code(), list.name(), sender.code(), list.url(), list.licence(), sourceNumber());
    }

    private int sourceNumber() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SOURCE_NUMBER)) {
            statement.setString(1, list.code());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
