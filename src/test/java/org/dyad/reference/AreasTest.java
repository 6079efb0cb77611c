package org.dyad.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AreasTest {

    @Inject
    Areas areas;

    @ParameterizedTest
    @CsvSource({
        "CHN, CHN",
        "chn, CHN",
        "CN, CHN",
        "156, CHN",
        "China, CHN",
        "004, AFG", // M49 is printed with three digits
        "840, USA", // M49
        "842, USA", // UN Comtrade, which counts Puerto Rico and the Virgin Islands in
        "250, FRA", // M49; UN Comtrade's 250 is an older France
        "251, FRA", // UN Comtrade
        "000, WLD", // UN Comtrade's world
        "EL, GRC", // the European Union's Greece
        "Russian Federation, RUS",
        "EU, EU",
        "EU27_2020, EU27_2020",
    })
    void anAreaIsFoundByWhateverItIsCalled(String text, String code) {
        assertThat(areas.find(text)).map(area -> area.code).isEqualTo(Optional.of(code));
    }

    @Test
    void anUnknownAreaIsNotFound() {
        assertThat(areas.find("ATLANTIS")).isEmpty();
    }

    @Test
    void aMisspeltCodeIsAnsweredWithTheNearestOnes() {
        BadUserInput refusal = catchThrowableOfType(BadUserInput.class, () -> areas.require("reporter", "CHM"));

        assertThat(refusal).hasMessage("reporter must be an area's code such as CHN or EU, was \"CHM\"");
        assertThat(refusal.details()).containsEntry("argument", "reporter");
        assertThat(refusal.details().get("accepted")).asInstanceOf(LIST).contains("CHN");
    }

    @Test
    void aMisspeltNameIsAnsweredWithItsCode() {
        BadUserInput refusal = catchThrowableOfType(BadUserInput.class, () -> areas.require("area", "Kasachstan"));

        assertThat(refusal.details()).containsEntry("accepted", List.of("KAZ"));
    }

    @ParameterizedTest
    @CsvSource({
        "1957-12-31, 0", // the treaties of Rome came into force on 1 January 1958
        "1972-12-31, 6",
        "1973-01-01, 9", // Denmark, Ireland, the United Kingdom
        "2013-06-30, 27",
        "2013-07-01, 28", // Croatia
        "2019-12-31, 28",
        "2020-01-31, 28",
        "2020-02-01, 27", // the United Kingdom had left at the end of the day before
    })
    void theEuropeanUnionIsAsComposedOnTheDay(LocalDate day, int members) {
        assertThat(areas.membersOn("EU", day)).hasSize(members);
    }

    @Test
    void aFixedCompositionIsTheSameOnEveryDay() {
        assertThat(areas.membersOn("EU28", LocalDate.of(1990, 1, 1)))
                .hasSize(28)
                .extracting(area -> area.code)
                .contains("GBR")
                .isSorted();
    }

    @Test
    void partnersOfAGroupAreNoMembers() {
        // Belarus became a partner of BRICS on 1 January 2025, Indonesia a member on 6 January 2025
        assertThat(areas.membersOn("BRICS", LocalDate.of(2025, 6, 1)))
                .extracting(area -> area.code)
                .contains("CHN", "RUS", "IDN")
                .doesNotContain("BLR");
    }
}
