package org.dyad.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Commodities, what contains them, what they contain, and the lists on which they stand. */
@GraphQLApi
public class CommodityApi {

    private static final int LONGEST_SEARCH = 200;

    private final Commodities commodities;

    CommodityApi(Commodities commodities) {
        this.commodities = commodities;
    }

    @Query
    @NonNull
    @Description("Classes of goods that meet every condition given, in the order of their codes.")
    public CommodityConnection commodities(
            @Description("Text that the name contains or the code begins with, in any case of letters; at most 200 "
                            + "characters, none of which is a wildcard.")
                    @Nullable
                    String search,
            @Description("Only what this commodity directly contains: TOTAL its sections, 27 its headings.") @Nullable
                    String parent,
            @Description("Only goods on this list, for example CHPL.") @Nullable String list,
            @Description("How many commodities from the start of the window, 0 to 500; 50 by default.") @Nullable
                    Integer first,
            @Description("Only commodities behind this cursor.") @Nullable String after,
            @Description("How many commodities from the end of the window, 0 to 500; instead of first.") @Nullable
                    Integer last,
            @Description("Only commodities ahead of this cursor.") @Nullable String before) {
        PageRequest request = PageRequest.of(first, after, last, before);
        List<CommodityView> found = inside(parent).stream()
                .filter(on(list))
                .filter(matching(search))
                .map(CommodityView::of)
                .toList();
        return new CommodityConnection(Page.ofAll(request, found, CommodityView::key));
    }

    private List<Commodity> inside(@Nullable String parent) {
        if (parent == null) {
            return commodities.tree().all();
        }
        Commodity whole = commodities.require("parent", parent);
        return commodities.tree().childrenOf(whole.classification, whole.code);
    }

    private Predicate<Commodity> on(@Nullable String list) {
        if (list == null) {
            return commodity -> true;
        }
        List<CommodityListEntry> entries = commodities.entries(list);
        if (entries.isEmpty()) {
            throw new BadUserInput(
                    "list",
                    "list must be the name of a list of goods, was \"%s\"".formatted(list),
                    commodities.tree().lists().keySet().stream().toList());
        }
        Set<Commodity.Key> keys = entries.stream()
                .map(entry -> new Commodity.Key(entry.classification(), entry.code()))
                .collect(Collectors.toSet());
        return commodity -> keys.contains(new Commodity.Key(commodity.classification, commodity.code));
    }

    private static Predicate<Commodity> matching(@Nullable String search) {
        if (search == null) {
            return commodity -> true;
        }
        if (search.length() > LONGEST_SEARCH) {
            throw new LimitExceeded("search", search.length(), LONGEST_SEARCH);
        }
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return commodity -> commodity.name.toLowerCase(Locale.ROOT).contains(wanted)
                || commodity.code.toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    @Description("What directly contains it; null for all goods and for lists.")
    public @Nullable CommodityView parent(@Source CommodityView commodity) {
        return commodity.parentCode() == null
                ? null
                : commodities
                        .tree()
                        .find(commodity.classification(), commodity.parentCode())
                        .map(CommodityView::of)
                        .orElse(null);
    }

    @NonNull
    @Description("What it directly contains, of the classes that are loaded; for a list, the goods on it.")
    public List<@NonNull CommodityView> children(@Source CommodityView commodity) {
        return commodities.tree().childrenOf(commodity.classification(), commodity.code()).stream()
                .map(CommodityView::of)
                .toList();
    }

    @NonNull
    @Description("The lists of goods on which it stands by its own code.")
    public List<@NonNull CommodityListEntryView> lists(@Source CommodityView commodity) {
        return commodities.tree().entriesOf(commodity.classification(), commodity.code()).stream()
                .map(CommodityListEntryView::of)
                .toList();
    }
}
