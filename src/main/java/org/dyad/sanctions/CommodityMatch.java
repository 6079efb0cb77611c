package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.reference.Commodities;
import org.dyad.reference.Commodity;
import org.dyad.reference.CommodityListEntry;
import org.jspecify.annotations.Nullable;

/**
 * Whether goods that somebody asks for are among those that a measure restricts. A code matches itself, what contains
 * it and what it contains; a list matches by each code that stands on it.
 */
@ApplicationScoped
class CommodityMatch {

    private static final Pattern CODE = Pattern.compile("[0-9]{2}([0-9]{2}([0-9]{2})?)?");
    private static final Pattern RANGE = Pattern.compile("([0-9]{2})-([0-9]{2})");
    private static final String ALL_GOODS = "TOTAL";

    private final Commodities commodities;

    CommodityMatch(Commodities commodities) {
        this.commodities = commodities;
    }

    /**
     * The code as we write it. Codes of two, four or six digits need not be loaded: what contains them may be.
     *
     * @throws BadUserInput if it is neither such a code nor a class or list that is loaded
     */
    String require(String argument, String code) {
        String plain = code.strip().replace(".", "");
        return CODE.matcher(plain).matches() ? plain : commodities.require(argument, code).code;
    }

    /** The codes of the scopes that match, in their order, separated by commas; null if none does. */
    @Nullable
    String matched(String wanted, List<Scope> scopes) {
        List<String> all = codes(wanted);
        String matched = scopes.stream()
                .map(Scope::commodity)
                .filter(scope -> codes(scope).stream()
                        .anyMatch(restricted -> all.stream().anyMatch(asked -> isRelated(asked, restricted))))
                .collect(Collectors.joining(", "));
        return matched.isEmpty() ? null : matched;
    }

    /** The codes on a list; the code itself where it is none. */
    private List<String> codes(String code) {
        List<CommodityListEntry> entries = commodities.entries(code);
        return entries.isEmpty()
                ? List.of(code)
                : entries.stream().map(CommodityListEntry::code).toList();
    }

    private boolean isRelated(String one, String other) {
        return containing(one).contains(other)
                || containing(other).contains(one)
                || isInRange(one, other)
                || isInRange(other, one);
    }

    /** The code, and every class that contains it. */
    private Set<String> containing(String code) {
        Set<String> containing = new LinkedHashSet<>();
        containing.add(code);
        if (CODE.matcher(code).matches()) {
            for (int digits = code.length() - 2; digits >= 2; digits -= 2) {
                containing.add(code.substring(0, digits));
            }
        }
        for (String known : List.copyOf(containing)) {
            String parent = parent(known);
            while (parent != null && containing.add(parent)) {
                parent = parent(parent);
            }
        }
        containing.add(ALL_GOODS);
        return containing;
    }

    private @Nullable String parent(String code) {
        return commodities
                .find(code)
                .map((Commodity commodity) -> commodity.parent)
                .orElse(null);
    }

    private static boolean isInRange(String code, String range) {
        Matcher chapters = RANGE.matcher(range);
        if (!chapters.matches() || !CODE.matcher(code).matches()) {
            return false;
        }
        String chapter = code.substring(0, 2);
        return chapter.compareTo(chapters.group(1)) >= 0 && chapter.compareTo(chapters.group(2)) <= 0;
    }
}
