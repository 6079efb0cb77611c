package org.dyad.sanctions.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Names as lists have them, made up: parties of several naming customs with aliases in other orders, spellings and
 * scripts; always the same for a seed.
 */
final class InventedNames {

    private static final String[] RUSSIAN_GIVEN = words(
            "Vladimir Sergey Aleksandr Dmitry Andrey Aleksey Mikhail Nikolay Igor Oleg Yuriy Viktor Konstantin Pavel"
                    + " Yevgeniy Anatoliy Boris Roman Ruslan Timur Vadim Valeriy Vasiliy Maksim Leonid Gennadiy Artem"
                    + " Kirill Stanislav Vyacheslav Yekaterina Yelena Irina Olga Natalya Svetlana Tatyana Marina");
    private static final String[] RUSSIAN_ROOTS = words(
            "Ivan Petr Kuznets Smirn Sokol Leb Koz Novik Moroz Volk Zayts Pavl Semyon Golub Vinograd Bogdan Vorob Fedor"
                    + " Mikhail Bely Taras Beloz Komar Orl Kisel Makar Andre Kovale Il Gus Tit Kuzm Kudryavts Baran Kulik"
                    + " Alekse Step Yakov Sorok Serge Roman Zakhar Boris Korol Gerasim Ponomar Grigor Lazar Medved Yersh"
                    + " Nikit Sobol Ryab Polyak Tsvet Danil Zhuk Frol Zhurav Nikol Kryl Maksim Sidor Osip Belous Fedot"
                    + " Doroshe Yegor Matve Bobr Dmitri Kalin Anis Pet Anton Timofe Nikifor Vesel Filip Mark Bolsh Sukhan");
    private static final String[] ARABIC_GIVEN = words(
            "Mohammed Ahmed Ali Hassan Hussein Khalid Omar Yusuf Ibrahim Mahmoud Mustafa Abdullah Saleh Salim Tariq"
                    + " Walid Bashar Imad Jamal Nasser Faisal Hamid Karim Majid Rashid Said Zaki Usama Ayman Hamza Ziyad"
                    + " Marwan Fadi Rami Samir Nabil Adnan Munir Habib Qasim");
    private static final String[] ARABIC_ROOTS = words(
            "Baghdad Tikrit Masri Shami Zarqaw Iraq Libi Sudan Yaman Husayn Hasan Jabur Dulaym Shammar Qahtan Ghamid"
                    + " Harb Utayb Zahran Shehr Qaht Nuaym Ubayd Jumayl Khalif Sadr Hakim Maliki Musaw Rubay Najaf"
                    + " Karbal Basr Mosul Anbar Fallah Rawa Haddad Najjar Khatib Sabbagh Attar Hallaq Bazzaz Sarraf");
    private static final String[] CHINESE_SURNAMES = words(
            "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang");
    private static final String[] CHINESE_SYLLABLES = words(
            "wei jing min qiang lei jun yang yong jie ping gang hua ming hong jian guo xin bo chao feng hai hui kai"
                    + " liang long ning peng qing rong sheng tao tian wen xiang xiao yan yi ying yu yuan zhen zhi zhong");
    private static final String[] KOREAN_SURNAMES =
            words("Kim Ri Pak Choe Jong Kang Jo Yun Jang Rim O Han Sin So Kwon Hwang");
    private static final String[] KOREAN_SYLLABLES = words(
            "chol jong un il song ho nam su yong gi hyok min gwang hak chun kyong myong tae won sik guk jin ryong hui");
    private static final String[] SPANISH_GIVEN = words(
            "Jose Juan Luis Carlos Jorge Pedro Jesus Manuel Francisco Rafael Miguel Alberto Fernando Eduardo Hector Diego");
    private static final String[] SPANISH_SURNAMES = words(
            "Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz"
                    + " Cruz Morales Reyes Gutierrez Ortiz Chavez Ramos Ruiz Mendoza Castillo Moreno Romero Herrera Medina"
                    + " Aguilar Vargas Guzman Escobar Orejuela Henao Gaviria Valencia Restrepo Zuluaga Arbelaez Cifuentes");
    private static final String[] COMPANY_HEADS = words(
            "Golden Star Ocean Arctic Baltic Caspian Volga Ural Delta Alfa Omega Orion Polar Silk Dragon Phoenix Crescent"
                    + " Tiger Sky Blue Red Green Royal Prime Apex Vega Atlas Titan Nova Terra Persia Pars Alborz Zagros Damavand"
                    + " Kish Levant Palmyra Aleppo Barada Taedong Paektu Mansu Pyongan Huaxin Zhongda Jinhai Tengfei");
    private static final String[] COMPANY_TAILS = words(
            "Trading Shipping Logistics Technology Industries Engineering Petrochemical Maritime Bank Electronics Energy"
                    + " Investment Holding Construction Metals Aviation Systems Import Export Services");
    private static final String[] FORMS = {
        "LLC", "JSC", "Ltd", "Co., Ltd.", "GmbH", "FZE", "Company", "Corporation", "PJSC"
    };
    private static final String CYRILLIC_FROM = "abvgdezijklmnoprstufhcyw";
    private static final String CYRILLIC_TO = "абвгдезийклмнопрстуфхкыв";

    private final Random random;

    InventedNames(long seed) {
        this.random = new Random(seed);
    }

    /** @param names the first is the primary one */
    record Invented(List<String> names) {}

    /** So many parties with two and a half different names each, on average. */
    List<Invented> parties(int count) {
        List<Invented> parties = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String primary = primary();
            Set<String> names = new LinkedHashSet<>();
            names.add(primary);
            int aliases = random.nextInt(5);
            for (int alias = 0; alias < aliases; alias++) {
                names.add(varied(primary));
            }
            parties.add(new Invented(List.copyOf(names)));
        }
        return parties;
    }

    String primary() {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                "%s, %s %s"
                        .formatted(
                                russianSurname(),
                                any(RUSSIAN_GIVEN),
                                any(RUSSIAN_ROOTS).concat("ovich"));
            case 2, 3 ->
                "AL-%s, %s %s %s"
                        .formatted(
                                (any(ARABIC_ROOTS) + "i").toUpperCase(Locale.ROOT),
                                any(ARABIC_GIVEN),
                                any(ARABIC_GIVEN),
                                any(ARABIC_GIVEN));
            case 4 ->
                "%s, %s%s".formatted(any(CHINESE_SURNAMES), capital(any(CHINESE_SYLLABLES)), any(CHINESE_SYLLABLES));
            case 5 ->
                random.nextBoolean()
                        ? "%s, %s %s"
                                .formatted(
                                        any(KOREAN_SURNAMES),
                                        capital(any(KOREAN_SYLLABLES)),
                                        capital(any(KOREAN_SYLLABLES)))
                        : "%s %s, %s %s"
                                .formatted(
                                        any(SPANISH_SURNAMES),
                                        any(SPANISH_SURNAMES),
                                        any(SPANISH_GIVEN),
                                        any(SPANISH_GIVEN));
            default ->
                "%s %s %s %s %s"
                        .formatted(any(COMPANY_HEADS), any(COMPANY_HEADS), invented(), any(COMPANY_TAILS), any(FORMS));
        };
    }

    /** The same name as somebody else writes it. */
    String varied(String name) {
        String[] words = name.replace(",", "").split(" ");
        return switch (random.nextInt(6)) {
            case 0 -> {
                String last = words[words.length - 1];
                words[words.length - 1] = words[0];
                words[0] = last;
                yield String.join(" ", words);
            }
            case 1 -> words.length > 3 ? String.join(" ", List.of(words).subList(0, words.length - 1)) : name;
            case 2 -> mistyped(name);
            case 3 ->
                name.replace("ov", "off")
                        .replace("iy", "y")
                        .replace("kh", "h")
                        .replace("ss", "s")
                        .replace("ou", "u");
            case 4 -> cyrillic(name);
            default -> name.replace("-", "").toUpperCase(Locale.ROOT);
        };
    }

    /** One letter of its longest word left out, doubled or swapped with the next. */
    private String mistyped(String name) {
        String longest = "";
        for (String word : name.split("[ ,-]+")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        if (longest.length() < 6) {
            return name;
        }
        int at = 2 + random.nextInt(longest.length() - 4);
        String wrong = switch (random.nextInt(3)) {
            case 0 -> longest.substring(0, at) + longest.substring(at + 1);
            case 1 -> longest.substring(0, at) + longest.charAt(at) + longest.substring(at);
            default ->
                longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        };
        return name.replace(longest, wrong);
    }

    private static String cyrillic(String name) {
        String text = name.toLowerCase(Locale.ROOT)
                .replace("kh", "х")
                .replace("zh", "ж")
                .replace("ch", "ч")
                .replace("sh", "ш")
                .replace("ts", "ц")
                .replace("ya", "я")
                .replace("yu", "ю")
                .replace("ye", "е");
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int place = CYRILLIC_FROM.indexOf(text.charAt(i));
            written.append(place < 0 ? text.charAt(i) : CYRILLIC_TO.charAt(place));
        }
        return written.toString();
    }

    private String russianSurname() {
        return any(RUSSIAN_ROOTS) + any(words("ov ev in skiy enko ovskiy chuk ko yan uk onov ankin"));
    }

    private String invented() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            word.append("bcdfghklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return capital(word.append("nrstlm".charAt(random.nextInt(6))).toString());
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String[] words(String text) {
        return text.split(" ");
    }
}
