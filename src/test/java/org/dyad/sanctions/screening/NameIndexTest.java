package org.dyad.sanctions.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.dyad.sanctions.screening.InventedNames.Invented;
import org.dyad.sanctions.screening.NameSearch.Hit;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static final double THRESHOLD = 0.85;

    @Test
    void itFindsWhatComparingWithAllNamesWouldFind() {
        List<Invented> parties = new InventedNames(11).parties(1500);
        NameIndex index = index(parties);
        InventedNames other = new InventedNames(12);
        NameSearch search = index.search();
        int found = 0;
        for (int i = 0; i < 150; i++) {
            String asked = other.varied(parties.get(10 * i).names().get(0));
            ScreenedName name = ScreenedName.of(asked);
            double[] all = best(index, name, parties.size());

            List<Hit> hits = search.find(name, THRESHOLD, parties.size(), any -> true);

            List<Integer> expected = IntStream.range(0, parties.size())
                    .filter(party -> all[party] >= THRESHOLD)
                    .boxed()
                    .toList();
            assertThat(hits.stream().map(hit -> index.owner(hit.name())))
                    .as(asked)
                    .containsExactlyInAnyOrderElementsOf(expected);
            for (Hit hit : hits) {
                assertThat(hit.value()).as(asked).isCloseTo(all[index.owner(hit.name())], within(1e-9));
            }
            found += expected.size();
        }
        assertThat(found).isGreaterThanOrEqualTo(140);
    }

    @Test
    void theBestComeFirstAndNoMoreThanAskedFor() {
        NameIndex index = index(List.of(
                new Invented(List.of("Ivan Petrov", "PETROV, Ivan Ivanovich")),
                new Invented(List.of("Ivan Petrow")),
                new Invented(List.of("Ivan Ivanovich Petrov"))));

        List<Hit> hits = index.search().find(ScreenedName.of("ivan petrov"), THRESHOLD, 2, any -> true);

        assertThat(hits.stream().map(hit -> index.owner(hit.name()))).containsExactly(0, 1);
        assertThat(hits.get(0).value()).isEqualTo(1);
        assertThat(index.search().find(ScreenedName.of("ivan petrov"), THRESHOLD, 2, name -> name > 1))
                .hasSize(2);
    }

    @Test
    void wordsWrittenTogetherOrApartAreFound() {
        NameIndex index = index(List.of(
                new Invented(List.of("Sultan Bashir Ud Din")),
                new Invented(List.of("AL QAEDA")),
                new Invented(List.of("XI, Jinping"))));

        for (String asked : List.of("Bashiruddin", "Alqaeda", "习近平")) {
            assertThat(index.search().find(ScreenedName.of(asked), THRESHOLD, 5, any -> true))
                    .as(asked)
                    .hasSize(1);
        }
    }

    @Test
    void anEmptyIndexAnswersNothing() {
        assertThat(index(List.of()).search().find(ScreenedName.of("Ivan"), 0, 5, any -> true))
                .isEmpty();
    }

    private static NameIndex index(List<Invented> parties) {
        NameIndex.Builder builder = new NameIndex.Builder();
        for (int party = 0; party < parties.size(); party++) {
            for (String name : parties.get(party).names()) {
                builder.add(ScreenedName.of(name), party);
            }
        }
        return builder.build();
    }

    /** The highest score of each party's names. */
    private static double[] best(NameIndex index, ScreenedName name, int parties) {
        double[] best = new double[parties];
        for (int i = 0; i < index.size(); i++) {
            best[index.owner(i)] =
                    Math.max(best[index.owner(i)], index.score(name, i).value());
        }
        return best;
    }
}
