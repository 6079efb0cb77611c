package org.dyad.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Classes of goods with what they contain, and lists of them.
 *
 * @param all classes by classification and code, without lists
 * @param byKey the same, and one for each list
 * @param byCode by code alone, the HS before other classifications and lists last
 * @param lists entries by list
 */
record CommodityTree(
        List<Commodity> all,
        Map<Commodity.Key, Commodity> byKey,
        Map<String, Commodity> byCode,
        Map<String, List<CommodityListEntry>> lists) {

    private static final String HS = "HS";

    /** Of the node that stands for a whole list. */
    static final String LIST = "LIST";

    private static final Comparator<Commodity> ORDER = Comparator.<Commodity, Boolean>comparing(
                    commodity -> !commodity.classification.equals(HS))
            .thenComparing(commodity -> commodity.classification)
            .thenComparing(commodity -> commodity.code);

    static CommodityTree of(List<Commodity> commodities, List<CommodityListEntry> entries) {
        List<Commodity> all = commodities.stream().sorted(ORDER).toList();
        Map<String, List<CommodityListEntry>> lists = entries.stream()
                .collect(Collectors.groupingBy(
                        CommodityListEntry::list, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        Map<Commodity.Key, Commodity> byKey = new HashMap<>();
        Map<String, Commodity> byCode = new HashMap<>();
        all.forEach(commodity -> add(commodity, byKey, byCode));
        lists.keySet().forEach(list -> add(whole(list), byKey, byCode));
        return new CommodityTree(all, Map.copyOf(byKey), Map.copyOf(byCode), lists);
    }

    private static void add(Commodity commodity, Map<Commodity.Key, Commodity> byKey, Map<String, Commodity> byCode) {
        byKey.put(new Commodity.Key(commodity.classification, commodity.code), commodity);
        byCode.putIfAbsent(folded(commodity.code), commodity);
    }

    private static Commodity whole(String list) {
        Commodity commodity = new Commodity();
        commodity.classification = LIST;
        commodity.code = list;
        commodity.name = "all goods on the list " + list;
        return commodity;
    }

    Optional<Commodity> find(String code) {
        return Optional.ofNullable(byCode.get(folded(code)));
    }

    Optional<Commodity> find(String classification, String code) {
        return Optional.ofNullable(byKey.get(new Commodity.Key(classification, code)));
    }

    Collection<String> codes() {
        return byCode.keySet();
    }

    /** By code, the name that the HS has for it; where it has none, and for lists, the code. */
    Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        lists.keySet().forEach(list -> labels.put(list, list));
        all.forEach(commodity -> {
            if (commodity.classification.equals(HS)) {
                labels.put(commodity.code, commodity.name);
            } else {
                labels.putIfAbsent(commodity.code, commodity.code);
            }
        });
        return labels;
    }

    /** What a class directly contains; for a list, what stands on it. */
    List<Commodity> childrenOf(String classification, String code) {
        if (classification.equals(LIST)) {
            return entries(code).stream()
                    .flatMap(entry -> find(entry.classification(), entry.code()).stream())
                    .toList();
        }
        return all.stream()
                .filter(commodity -> commodity.classification.equals(classification) && code.equals(commodity.parent))
                .toList();
    }

    List<CommodityListEntry> entries(String list) {
        return lists.getOrDefault(folded(list), List.of());
    }

    List<CommodityListEntry> entriesOf(String classification, String code) {
        return lists.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.classification().equals(classification)
                        && entry.code().equals(code))
                .toList();
    }

    private static String folded(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
