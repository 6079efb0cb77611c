package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What one version of a list did to one entry; {@link DesignationPartsApi} adds the entry. */
@Type("ListChange")
@Description("What a version of a list did to an entry.")
public record ListChangeView(
        @NonNull @Description("Code of the list.") String list,

        @NonNull @Description("Number of the version that brought the change.")
        Integer version,

        @NonNull @Description("Day of that version.") LocalDate on,

        @NonNull @Description("Whether the entry came in, went or changed.")
        ListChangeKind kind,

        @NonNull @Description("The list's own identifier of the entry.")
        String entryId,

        @NonNull @Description("Its name in that version; of one that went, in the version before.")
        String name,

        @NonNull @Description("What changed in it; empty where it came in or went.")
        List<@NonNull ChangedFieldView> fields) {

    public ListChangeView {
        fields = List.copyOf(fields);
    }

    @Ignore
    String key() {
        return list + ":" + entryId;
    }
}
