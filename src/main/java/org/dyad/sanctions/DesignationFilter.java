package org.dyad.sanctions;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which entries of official lists; all conditions must be met. */
@Input("DesignationFilter")
@Description("Which entries of official lists: all conditions that are given must be met.")
public record DesignationFilter(
        @Description("Code of a list, as sanctionLists answers it.") @Nullable
        String list,

        @Description("Who keeps the list: an area by any of its codes, or an actor.") @Nullable
        String sender,

        @Description("Code of a programme under which it is listed, or the programme as the list labels it.") @Nullable
        String programme,

        @Description(
                "Text that one of its names contains, in any case of letters; no character is a wildcard. This is no"
                        + " screening.")
        @Nullable
        String name,

        @Description("An identifier of any kind, exactly but for the case of letters.") @Nullable
        String identifier,

        @Description("The list's own identifier of the entry.") @Nullable
        String entryId,

        @Description("Who or what is listed.") @Nullable PartyKind kind,

        @Description("A country to which the party belongs, by any of its codes.") @Nullable
        String country,

        @Description("What being listed means.") @Nullable DesignationEffect effect,

        @Description("Whether it stands on the list.") @Nullable
        DesignationStatus status,

        @Description("Not listed before this day: the date on the list does not end before it.") @Nullable
        LocalDate listedFrom,

        @Description("Not listed after this day: the date on the list does not begin after it.") @Nullable
        LocalDate listedTo) {

    static final DesignationFilter NONE =
            new DesignationFilter(null, null, null, null, null, null, null, null, null, null, null, null);
}
