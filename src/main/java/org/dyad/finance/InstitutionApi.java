package org.dyad.finance;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.Cursor;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.observations.FigureView;
import org.dyad.observations.SeriesCatalogStore;
import org.dyad.observations.SeriesInfo;
import org.dyad.observations.SeriesInfoView;
import org.dyad.observations.SeriesInfos;
import org.dyad.reference.Areas;
import org.dyad.reference.MembershipConnection;
import org.dyad.reference.MembershipView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * Institutions and what they stand beside.
 *
 * <p>All but their series comes from memory, so those fields answer source by source.
 */
@GraphQLApi
public class InstitutionApi {

    private static final int MOST_AREAS = 10;

    private final Institutions institutions;
    private final InstitutionShares shares;
    private final SeriesCatalogStore catalog;
    private final SeriesInfos infos;
    private final Areas areas;

    InstitutionApi(
            Institutions institutions,
            InstitutionShares shares,
            SeriesCatalogStore catalog,
            SeriesInfos infos,
            Areas areas) {
        this.institutions = institutions;
        this.shares = shares;
        this.catalog = catalog;
        this.infos = infos;
        this.areas = areas;
    }

    @Query
    @NonNull
    @Description(
            "Institutions that lend, clear, carry messages, pool reserves or rate, and those that they can stand in"
                    + " for, in the order of their codes.")
    public InstitutionConnection institutions(
            @Description("Only institutions that meet these conditions; all by default.") @Nullable
                    InstitutionFilter filter,
            @Description("Only what was public by the end of that day, also of what is below; default all.") @Nullable
                    LocalDate asOf,
            @Description("How many institutions from the start of the window, 0 to 500; 50 by default.") @Nullable
                    Integer first,
            @Description("Only institutions behind this cursor.") @Nullable String after,
            @Description("How many institutions from the end of the window, 0 to 500; instead of first.") @Nullable
                    Integer last,
            @Description("Only institutions ahead of this cursor.") @Nullable String before) {
        InstitutionFilter wanted = filter == null ? InstitutionFilter.NONE : filter;
        if (wanted.alternativeTo() != null) {
            institutions.require("filter.alternativeTo", wanted.alternativeTo());
        }
        List<Institution> found = institutions.list(wanted, codes(wanted.areas()), asOf);
        return new InstitutionConnection(
                Page.ofAll(PageRequest.of(first, after, last, before), found, Institution::code)
                        .map(institution -> institutions.view(institution, asOf)));
    }

    private List<String> codes(@Nullable List<String> named) {
        List<String> wanted = named == null ? List.of() : named;
        if (wanted.size() > MOST_AREAS) {
            throw new LimitExceeded("filter.areas", wanted.size(), MOST_AREAS);
        }
        return wanted.stream()
                .map(code -> areas.require("filter.areas", code).code)
                .toList();
    }

    @Query
    @Description("One institution, or null if there is none of that code.")
    public @Nullable InstitutionView institution(
            @NonNull @Description("Our code: NDB, CIPS, WORLD-BANK.") String code,
            @Description("Only what was public by the end of that day, also of what is below; default all.") @Nullable
                    LocalDate asOf) {
        return institutions.find(code, asOf).orElse(null);
    }

    @NonNull
    @Description("The other institution.")
    public InstitutionView institution(@Source AlternativeView alternative) {
        return institutions.find(alternative.code(), alternative.asOf()).orElseThrow();
    }

    @Description("The institution; null where it is a group.")
    public @Nullable InstitutionView institution(@Source MembershipView membership) {
        String code = membership.institutionCode();
        return code == null ? null : institutions.find(code, null).orElse(null);
    }

    @NonNull
    @Description("Who belongs to it, past and present, by member.")
    public MembershipConnection memberships(
            @Source InstitutionView institution,
            @Description("How many memberships from the start of the window, 0 to 500; 50 by default.") @Nullable
                    Integer first,
            @Description("Only memberships behind this cursor.") @Nullable String after,
            @Description("How many memberships from the end of the window, 0 to 500; instead of first.") @Nullable
                    Integer last,
            @Description("Only memberships ahead of this cursor.") @Nullable String before) {
        List<MembershipView> all = shares.memberships(institution.institution());
        return new MembershipConnection(Page.ofAll(
                PageRequest.of(first, after, last, before),
                all,
                stay -> Cursor.join(institution.code(), stay.member().code(), place(all, stay))));
    }

    /** Of several stays of one member the second has a key of its own. */
    private static int place(List<MembershipView> all, MembershipView stay) {
        int place = 0;
        for (MembershipView other : all) {
            if (other.equals(stay)) {
                return place;
            }
            place += other.member().equals(stay.member()) ? 1 : 0;
        }
        return place;
    }

    @NonNull
    @Description(
            "Capital, shares, commitments and other figures, by kind, member and date; what different sources print"
                    + " stands beside each other, and what is worked out from them behind.")
    public List<@NonNull FigureView> figures(
            @Source InstitutionView institution,
            @Description("Only figures of this kind: AUTHORISED, SUBSCRIBED, PAID_IN, CALLABLE, COMMITTED, MULTIPLIER,"
                            + " MAXIMUM_ACCESS, CAPITAL_SHARE, VOTING_SHARE …; all by default.")
                    @Nullable
                    String kind,
            @Description("Only what was public by the end of that day; default all.") @Nullable LocalDate asOf) {
        return shares.figures(institution.institution(), kind, asOf);
    }

    @NonNull
    @Description("Series that tell how it grows: pass a key to series or compare. Those of a page are read at once.")
    public List<@NonNull List<@NonNull SeriesInfoView>> indicators(@Source List<InstitutionView> asked) {
        List<String> codes = asked.stream()
                .flatMap(one -> one.institution().indicators().stream())
                .distinct()
                .toList();
        Map<String, List<SeriesInfo>> byIndicator = codes.isEmpty()
                ? Map.of()
                : catalog.ofIndicators(codes).stream().collect(groupingBy(SeriesInfo::indicator));
        List<List<SeriesInfoView>> answers = new ArrayList<>();
        for (InstitutionView one : asked) {
            answers.add(one.institution().indicators().stream()
                    .map(byIndicator::get)
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .map(infos::view)
                    .toList());
        }
        return answers;
    }
}
