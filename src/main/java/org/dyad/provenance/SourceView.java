package org.dyad.provenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.PartialDateScalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link Source} as the API shows it. */
@Type("Source")
@Description(
        "A publication in which figures were read: a release, a table, a report, a law. Who compiled the figures is "
                + "the provider, not the source.")
public record SourceView(
        @NonNull @Description("Our stable, readable name of the source.")
        String code,

        @NonNull @Description("Its title.") String title,

        @Description("Who published it; null if that is not known.") @Nullable
        String publisher,

        @Description("Where it can be read; null if it is not on the web.") @Nullable
        String url,

        @Description("When it was published, as precisely as that is known; null if it is not.") @Nullable
        PartialDateScalar publishedOn,

        @Description("Under which terms its figures may be used; null if it does not say.") @Nullable
        String licence,

        @NonNull @Description("What sort of publication it is.")
        SourceKind kind)
        implements Node {

    static final String TYPE = "Source";

    /** The columns that {@link #read} reads, of the table {@code source} under the alias {@code s}. */
    public static final String COLUMNS = """
            s.code as source_code, s.title as source_title, s.publisher as source_publisher, s.url as source_url,
            s.published_on as source_published_on, s.licence as source_licence, s.kind as source_kind
            """;

    /** The source in a row that has {@link #COLUMNS}. */
    public static SourceView read(ResultSet row) throws SQLException {
        return new SourceView(
                row.getString("source_code"),
                row.getString("source_title"),
                row.getString("source_publisher"),
                row.getString("source_url"),
                PartialDateScalar.of(PartialDateConverter.read(row, "source_published_on")),
                row.getString("source_licence"),
                SourceKind.valueOf(row.getString("source_kind")));
    }

    public static SourceView of(Source source) {
        return new SourceView(
                source.code,
                source.title,
                source.publisher,
                source.url,
                PartialDateScalar.of(source.publishedOn),
                source.licence,
                source.kind);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this source among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, code);
    }
}
