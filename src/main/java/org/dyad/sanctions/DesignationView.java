package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.PartialDateScalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an official list; {@link DesignationPartsApi} adds the programmes.
 *
 * @param publishedJson every field of the entry, as the database has them
 */
@Type("Designation")
@Description("A party named on an official list, as that list has it.")
public record DesignationView(
        @NonNull @Description("The list's own identifier of the entry.")
        String entryId,

        @NonNull @Description("Code of the list.") String list,

        @NonNull @Description("Who or what is named.") PartyView party,

        @NonNull @Description("What being listed means.") DesignationEffect effect,

        @NonNull @Description("Whether it stands on the list, as of the day asked for.")
        DesignationStatus status,

        @Description("When it was listed, as the list says.") @Nullable
        PartialDateScalar listedOn,

        @Description("From when the listing has effect, as the list says.") @Nullable
        PartialDateScalar startsOn,

        @Description("Until when the listing has effect, as the list says.") @Nullable
        PartialDateScalar endsOn,

        @Description("When it was taken off, as the list says.") @Nullable
        PartialDateScalar delistedOn,

        @NonNull @Description("Day of the first version that we hold with the entry.")
        LocalDate firstSeenOn,

        @NonNull @Description("Day of the last version that we hold with the entry.")
        LocalDate lastSeenOn,

        @Description("Why, as the list says.") @Nullable String reasons,

        @Ignore String publishedJson)
        implements Node {

    static final String TYPE = "Designation";

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this entry among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, list + ":" + entryId);
    }

    /** Taken apart only when it is asked for: a list's page has hundreds of such fields. */
    @NonNull
    @Description("Every field of the entry, exactly as published.")
    public List<@NonNull PublishedFieldView> getPublished() {
        return EntryFields.published(publishedJson);
    }
}
