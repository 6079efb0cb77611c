package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void fiftyRowsAreAskedForByDefaultAndOneMoreIsRead() {
        PageRequest request = PageRequest.of(null, null, null, null);

        assertThat(request.size()).isEqualTo(50);
        assertThat(request.limit()).isEqualTo(51);
        assertThat(request.backwards()).isFalse();
    }

    @Test
    void sizesBeyondTheLimitAreRefusedByName() {
        assertThatThrownBy(() -> PageRequest.of(null, null, 501, null))
                .isInstanceOfSatisfying(
                        LimitExceeded.class,
                        e -> assertThat(e.details())
                                .containsEntry("argument", "last")
                                .containsEntry("requested", 501L)
                                .containsEntry("allowed", 500L));
    }

    @Test
    void aForwardPageCutsOffTheRowThatOnlyTellsOfMore() {
        PageRequest request = PageRequest.of(2, Cursor.encode("a"), null, null);
        Page<String> page = Page.of(request, List.of("b", "c", "d"), Function.identity(), () -> 5);

        assertThat(request.afterKey()).isEqualTo("a");
        assertThat(page.rows()).containsExactly("b", "c");
        assertThat(page.info()).isEqualTo(new PageInfo(true, true, Cursor.encode("b"), Cursor.encode("c")));
    }

    @Test
    void aBackwardPageIsReadDescendingAndShownAscending() {
        Page<String> page =
                Page.of(PageRequest.of(null, null, 2, null), List.of("e", "d", "c"), Function.identity(), () -> 5);

        assertThat(page.rows()).containsExactly("d", "e");
        assertThat(page.info()).isEqualTo(new PageInfo(false, true, Cursor.encode("d"), Cursor.encode("e")));
    }

    @Test
    void pagesOfAListInMemoryWalkItInBothDirections() {
        Page<String> first = all(PageRequest.of(2, null, null, null));
        Page<String> second = all(PageRequest.of(2, first.info().endCursor(), null, null));
        Page<String> back = all(PageRequest.of(null, null, 2, second.info().startCursor()));
        Page<String> between = all(PageRequest.of(9, Cursor.encode("a"), null, Cursor.encode("d")));

        assertThat(first.rows()).containsExactly("a", "b");
        assertThat(second.rows()).containsExactly("c", "d");
        assertThat(back.rows()).containsExactly("a", "b");
        assertThat(between.rows()).containsExactly("b", "c");
        assertThat(second.info().hasNextPage()).isTrue();
        assertThat(back.info().hasPreviousPage()).isFalse();
        assertThat(second.total().getAsInt()).isEqualTo(5);
    }

    @Test
    void anEmptyPageHasNoCursors() {
        assertThat(all(PageRequest.of(0, null, null, null)).info()).isEqualTo(new PageInfo(true, false, null, null));
    }

    @Test
    void cursorsOfOthersAreRefused() {
        assertThatThrownBy(() -> PageRequest.of(1, "Zm9v", null, null)).isInstanceOf(BadUserInput.class);
        assertThatThrownBy(() -> PageRequest.of(1, "ümlaut", null, null)).isInstanceOf(BadUserInput.class);
        assertThatThrownBy(() -> all(PageRequest.of(1, Cursor.encode("z"), null, null)))
                .isInstanceOf(BadUserInput.class);
        PageRequest twoColumns = PageRequest.of(1, Cursor.encode(Cursor.join("2022-01-01", 7)), null, null);
        assertThat(twoColumns.afterColumns(2)).containsExactly("2022-01-01", "7");
        assertThatThrownBy(() -> twoColumns.afterColumns(3)).isInstanceOf(BadUserInput.class);
    }

    @Test
    void anIdNamesTypeAndKeyAndNothingElseIsOne() {
        String id = NodeId.encode("Designation", "OFAC:SDN:7");

        assertThat(NodeId.decode("id", id)).isEqualTo(new NodeId("Designation", "OFAC:SDN:7"));
        assertThatThrownBy(() -> NodeId.decode("id", id + "=")).isInstanceOf(BadUserInput.class);
        assertThatThrownBy(() -> NodeId.decode("id", "Zm9v")).isInstanceOf(BadUserInput.class);
    }

    @Test
    void misspeltCodesAreAnsweredWithTheNearest() {
        List<String> codes = List.of("CHN", "CHE", "RUS", "RWA", "DEU", "EU", "EU27_2020", "EU28");

        // CHN and CHE are one replacement away from CHM; RUS is one swap away from RSU
        assertThat(Suggestions.nearest("CHM", codes)).containsExactly("CHE", "CHN");
        assertThat(Suggestions.nearest("rsu", codes)).containsExactly("RUS");
        assertThat(Suggestions.nearest("EU2", codes)).containsExactly("EU", "EU27_2020", "EU28");
        assertThat(Suggestions.nearest("XYZ", codes)).isEmpty();
    }

    private static Page<String> all(PageRequest request) {
        return Page.ofAll(request, ALL, Function.identity());
    }
}
