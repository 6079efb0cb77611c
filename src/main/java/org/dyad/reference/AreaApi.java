package org.dyad.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.provenance.ProviderView;
import org.dyad.provenance.PublicationNoteView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * Areas, their groups, and the area of what names one.
 *
 * <p>Everything comes from memory, so its fields answer source by source; batching would only let aliases with
 * different arguments share an answer.
 */
@GraphQLApi
public class AreaApi {

    private final Areas areas;
    private final GroupMemberships memberships;
    private final Clock clock;

    AreaApi(Areas areas, GroupMemberships memberships, Clock clock) {
        this.areas = areas;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("Countries, territories, groups and other areas, in the order of their codes.")
    public List<@NonNull AreaView> areas(
            @Description("true: only groups; false: none; all areas by default.") @Nullable Boolean groups) {
        return areas.all().stream()
                .filter(area -> groups == null || groups == area.isGroup())
                .map(AreaView::of)
                .toList();
    }

    @Query
    @Description("One area, or null if there is none that is called so.")
    public @Nullable AreaView area(
            @NonNull
                    @Description(
                            "Alpha-3, a group's short name, alpha-2, M49 or UN Comtrade number, another institution's "
                                    + "code, or a name, in any case of letters. If it could mean several, the first of these counts.")
                    String code) {
        return areas.find(code).map(AreaView::of).orElse(null);
    }

    @NonNull
    @Description("Who belonged to the group as a full member on a day, by code; empty where the area is no group.")
    public List<@NonNull AreaView> members(
            @Source AreaView area, @Description("The day; today (UTC) by default.") @Nullable LocalDate on) {
        return areas.membersOn(area.code(), on == null ? LocalDate.now(clock) : on).stream()
                .map(AreaView::of)
                .toList();
    }

    @NonNull
    @Description("The area's stays in groups and, where it is a group, those of others in it, past and present.")
    public MembershipConnection memberships(
            @Source AreaView area,
            @Description("How many memberships from the start of the window, 0 to 500; 50 by default.") @Nullable
                    Integer first,
            @Description("Only memberships behind this cursor.") @Nullable String after,
            @Description("How many memberships from the end of the window, 0 to 500; instead of first.") @Nullable
                    Integer last,
            @Description("Only memberships ahead of this cursor.") @Nullable String before) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return new MembershipConnection(Page.ofAll(request, memberships.about(area.code()), GroupMembership::key)
                .map(this::view));
    }

    private MembershipView view(GroupMembership stay) {
        return MembershipView.inGroup(stay, areas.view(stay.group()), areas.view(stay.member()));
    }

    @Description("The area whose office it is; null for international organisations, researchers and the like.")
    public @Nullable AreaView area(@Source ProviderView provider) {
        return provider.areaCode() == null ? null : areas.view(provider.areaCode());
    }

    @NonNull
    @Description("The area whose figures the note is about.")
    public AreaView reporter(@Source PublicationNoteView note) {
        return areas.view(note.reporterCode());
    }
}
