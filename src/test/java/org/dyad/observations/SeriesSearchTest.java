package org.dyad.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesSearchTest {

    private static final Map<String, String> AREAS =
            Map.of("CHN", "China", "HKG", "China, Hong Kong", "JPN", "Japan", "DEU", "Germany");
    private static final Map<String, String> GOODS =
            Map.of("6911", "Tableware of china", "0101", "Live horses", "0102", "Live bovine animals", "ZZ", "ZZ");

    @Test
    void aWordIsLookedUpInAreasFlowsAndCommodities() {
        SeriesSearch search = search("China EXPORTS horses");

        assertThat(search.words().get(0).areas()).containsExactly("CHN", "HKG");
        assertThat(search.words().get(0).commodities()).containsExactly("6911");
        assertThat(search.words().get(1).flows()).containsExactly("EXPORT", "RE_EXPORT");
        assertThat(search.words().get(2).commodities()).containsExactly("0101");
        assertThat(search.words().get(2).isOfFlow()).isFalse();
        assertThat(search.isOfFlows()).isFalse();
    }

    @Test
    void anAreasNameHasACommaBehindIt() {
        // the label is: China, exports to Japan, Live horses
        assertThat(search("japan,").words().get(0).areas()).containsExactly("JPN");
    }

    @Test
    void aWordThatACommodityAnswersLeavesTheOthersToTheFlow() {
        assertThat(search("china japan").isOfFlows()).isTrue();
        assertThat(search("china japan").goods()).singleElement().satisfies(goods -> {
            assertThat(goods.commodities()).isEqualTo(Set.of("6911"));
            assertThat(goods.others()).extracting(SeriesSearch.Word::text).containsExactly("japan");
        });
    }

    @Test
    void commoditiesThatLeaveAWordNobodyAnswersAreNone() {
        assertThat(search("horses tableware").goods()).isEmpty();
        assertThat(search("live horses").goods()).singleElement().satisfies(goods -> {
            assertThat(goods.commodities()).isEqualTo(Set.of("0101"));
            assertThat(goods.others()).isEmpty();
        });
    }

    @Test
    void aWordThatComesTwiceCountsOnce() {
        assertThat(search(" japan  japan ").words()).hasSize(1);
    }

    private static SeriesSearch search(String words) {
        return SeriesSearch.of(words, AREAS, GOODS);
    }

    @Test
    void manyKindsOfCommoditiesAreLookedForTogether() {
        Map<String, String> goods = Map.of("1", "a", "2", "b", "3", "c", "4", "ab", "5", "ac", "6", "bc", "7", "abc");
        List<SeriesSearch.Goods> found =
                SeriesSearch.of("a b c", Map.of("ABC", "a b c"), goods).goods();

        // one, two or three of the words, seven kinds, each of which leaves words that the area answers
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.commodities()).hasSize(7);
            assertThat(one.others()).isEmpty();
        });
    }
}
