package org.dyad.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.provenance.Snapshot;
import org.dyad.provenance.SourceView;

/** All memberships of areas in groups, past and present. */
@ApplicationScoped
class GroupMemberships {

    // The table has no key without nulls: it is read by JDBC.
    private static final String ALL = """
            select m.group_code, m.member, m.kind, m."from" as since, m.until, m.note,
            """ + SourceView.COLUMNS + """
            from group_membership m left join source s on s.id = m.source
            order by m.group_code collate "C", m.member collate "C", m."from" nulls first, m.kind
            """;

    private final Snapshot<List<GroupMembership>> all;

    GroupMemberships(DataVersion version, JdbcReader database) {
        this.all = new Snapshot<>(version, () -> database.list(ALL, GroupMemberships::read));
    }

    private static GroupMembership read(ResultSet row) throws SQLException {
        return new GroupMembership(
                row.getString("group_code"),
                row.getString("member"),
                MembershipKind.valueOf(row.getString("kind")),
                PartialDateConverter.read(row, "since"),
                PartialDateConverter.read(row, "until"),
                row.getString("note"),
                row.getString("source_code") == null ? null : SourceView.read(row));
    }

    /** The stays of areas in a group, by member and first day. */
    List<GroupMembership> in(String group) {
        return all.get().stream().filter(stay -> stay.group().equals(group)).toList();
    }

    /** The stays of an area in groups and of others in it, by group, member and first day. */
    List<GroupMembership> about(String area) {
        return all.get().stream()
                .filter(stay -> stay.member().equals(area) || stay.group().equals(area))
                .toList();
    }
}
