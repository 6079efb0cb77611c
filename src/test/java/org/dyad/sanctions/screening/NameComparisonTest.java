package org.dyad.sanctions.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    private static final double THRESHOLD = 0.85;

    @Test
    void aNameWithinALongerOneIsFoundAndSaysWhatIsMissing() {
        NameScore score = score("Pablo Escobar", "ESCOBAR HENAO, Pablo");

        // two of three words of weight 1: the shorter name is covered whole, the longer one by 2/3
        assertThat(score.higher()).isEqualTo(1);
        assertThat(score.lower()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(score.value()).isCloseTo(0.88 + 0.12 * 2 / 3, within(1e-12));
        // Escobar stands before Pablo: of two pairs one follows in order
        assertThat(score.traits().inOrder()).isEqualTo(0.5);
    }

    @Test
    void aShortSharedWordIsLittleEvidence() {
        NameScore score = score("ian", "ian mckinley");

        // three letters weigh 0.6, so 0.12 + 0.38 * 0.4 of the score is what the longer name has besides: 0.6 of 1.6
        assertThat(score.completeness()).isCloseTo(0.272, within(1e-12));
        assertThat(score.value())
                .isCloseTo(0.728 + 0.272 * 0.375, within(1e-12))
                .isLessThan(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Владимир Путин | PUTIN, Vladimir Vladimirovich",
                "Аляксандр Лукашэнка | LUKASHENKA, Alyaksandr",
                "Володимир Зеленський | ZELENSKYY, Volodymyr",
                "习近平 | XI Jinping",
                "習近平 | XI, Jin Ping",
                "김정은 | KIM, Jong Un",
                "محمد القذافي | Muammar Mohammed al-Gaddafi",
                "صدام حسين | HUSSEIN, Saddam",
                "بشار الأسد | AL-ASAD, Bashar",
                "Αλέξης Τσίπρας | Alexis Tsipras",
            })
    void otherScriptsAreReadInLatinLetters(String original, String latin) {
        assertThat(score(original, latin).value()).isGreaterThanOrEqualTo(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dmitriy Medvedev | MEDVEDEV, Dmitry Anatolyevich",
                "Evgenij Prigoschin | PRIGOZHIN, Yevgeniy",
                "Sergej Lawrow | LAVROV, Sergey",
                "Tchaïkovski Petr | Chaykovskiy Pyotr",
                "Usama bin Ladin | Osama Bin-Laden",
                "Muhammad Husayn | Mohammed Hussein",
                "Abd al-Rahman | Abdurrahman",
                "Qadhafi | Gaddafi",
                "Al Qa'ida | ALQAEDA",
                "Bashir-ud-Din | Bashiruddin",
                "Jean-Pierre Bemba | BEMBA, Jean Pierre",
                "Vladmir Puttin | Vladimir Putin",
                "Putin V.V. | Vladimir Vladimirovich Putin",
                "Dr. Abdul Qadeer Khan | KHAN, Abdul Qadeer",
            })
    void romanisationsSlipsAndInitialsOfOneNameAreAlike(String a, String b) {
        assertThat(score(a, b).value()).isGreaterThanOrEqualTo(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ПАО Газпром | Gazprom PJSC",
                "Публичное акционерное общество Газпром | OAO Gazprom",
                "ООО \"Ромашка\" | Romashka L.L.C.",
                "Mueller GmbH | Müller Limited",
                "Nord Stream 2 AG | Nord Stream 2",
                "中国石油有限公司 | Zhongguo Shiyou Co., Ltd.",
                "DONCOALTRADE SP. Z O.O. | Doncoaltrade",
            })
    void theLegalFormOfACompanyCountsForLittle(String a, String b) {
        assertThat(score(a, b).value()).isGreaterThanOrEqualTo(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wang Yi | Wang Li",
                "Xi Jinping | Li Jinping",
                "V. Putin | Mikhail Putin",
                "Igor Sechin | Ivan Sechin",
                "Sergey Ivanov | Ivan Sergeev",
                "Maria Ivanova | Marina Ivanova",
                "Ali Hassan Ahmed | Ali Hassan Mohammed",
                "Bashar al-Assad | Bushra al-Assad",
                "Baltic Shipping Company | Pacific Shipping Company",
                "Bank Mellat | Bank Melli",
                "First National Bank | Second National Bank",
                "Arctic LNG 1 | Arctic LNG 2",
                "The Company Ltd | Other Company Ltd",
                "Rosneft | Rostec",
            })
    void differentPartiesStayBelowTheThreshold(String a, String b) {
        assertThat(score(a, b).value()).isLessThan(THRESHOLD);
    }

    @Test
    void cyrillicLettersWithinALatinWordAreSeenAsTheyLook() {
        // the P and the a are Cyrillic
        assertThat(score("\u0420utin Vl\u0430dimir", "Vladimir Putin").value()).isEqualTo(1);
    }

    private static NameScore score(String a, String b) {
        return NameComparison.compare(ScreenedName.of(a), ScreenedName.of(b));
    }
}
