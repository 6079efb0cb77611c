package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void aRecordOnALineOfItsOwnIsToldByTheLine() {
        Place.Counter places = new Place.Counter();

        assertThat(places.next(3)).isEqualTo(3);
        assertThat(places.next(4)).isEqualTo(4);
        assertThat(Place.words(4)).isEqualTo("line 4");
    }

    @Test
    void aRecordOnTheLineOfTheOneBeforeIsToldByItsNumberToo() {
        Place.Counter places = new Place.Counter();
        places.next(1);

        long second = places.next(1);
        long third = places.next(1);

        assertThat(Place.words(second)).isEqualTo("line 1, record 2");
        assertThat(third).isGreaterThan(second);
        assertThat(new RowIssue("a.json", third, "value", "no number"))
                .hasToString("a.json line 1, record 3, value: no number");
    }
}
