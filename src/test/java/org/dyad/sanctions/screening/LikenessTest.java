package org.dyad.sanctions.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        // Winkler 1990, table of examples
        "shackleford, shackelford, 0.982",
        "dunningham, cunnigham, 0.896",
        "nichleson, nichulson, 0.956",
        "jones, johnson, 0.832",
        "massey, massie, 0.933",
        "abroms, abrams, 0.922",
        // MARTHA: six letters agree, th is swapped: (1 + 1 + 5/6) / 3, three letters of prefix
        "martha, marhta, 0.961",
        "dwayne, duane, 0.840",
        "abc, xyz, 0",
    })
    void jaroWinklerAgreesWithItsAuthor(String a, String b, double expected) {
        assertThat(Likeness.jaroWinkler(a, b)).isCloseTo(expected, within(0.0006));
        assertThat(Likeness.jaroWinkler(b, a)).isEqualTo(Likeness.jaroWinkler(a, b));
    }

    @ParameterizedTest
    @CsvSource({"putin, putin, 0", "putin, puitn, 1", "putin, putni, 1", "kitten, sitting, 3", "ab, abcdefg, 4"})
    void editsAreCountedUpToOneBeyondTheMost(String a, String b, int expected) {
        assertThat(Likeness.edits(a, b, 3)).isEqualTo(expected);
    }
}
