package org.dyad.sanctions.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dyad.sanctions.screening.NameWord.Script;
import org.jspecify.annotations.Nullable;

/**
 * Names of Chinese persons, syllable by syllable: a surname of one syllable and a given name of one or two, in pinyin
 * or by Wade and Giles, however joined (Jinping, Jin Ping, Jin-ping). And Korean ones, whose syllables are written as
 * South, North and older books write them (Geun-hye, Kun-hye).
 */
final class Syllables {

    /** Initials of pinyin, each with the finals that follow it: GB/T 16159. */
    private static final String PINYIN = """
            _ a o e ai ei ao ou an en ang eng er
            b a o ai ei ao an en ang eng i ie iao ian in ing u
            p a o ai ei ao ou an en ang eng i ie iao ian in ing u
            m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
            f a o ei ou an en ang eng u
            d a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
            t a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un
            n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ue
            l a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ue
            g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            k a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            j i ia ie iao iu ian in iang ing iong u ue uan un
            q i ia ie iao iu ian in iang ing iong u ue uan un
            x i ia ie iao iu ian in iang ing iong u ue uan un
            zh a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            ch a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang
            sh a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang
            r e i ao ou an en ang eng ong u ua uo ui uan un
            z a e i ai ei ao ou an en ang eng ong u uo ui uan un
            c a e i ai ao ou an en ang eng ong u uo ui uan un
            s a e i ai ao ou an en ang eng ong u uo ui uan un
            y a e i ao ou an in ang ing ong u ue uan un o
            w a o ai ei an en ang eng u
            """;

    /** The most frequent surnames, in pinyin. */
    private static final Set<String> SURNAMES =
            Set.of(("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo"
                            + " he gao lin luo zheng liang xie song tang deng han feng yu dong xiao cheng cao yuan lv fu shen zeng"
                            + " peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao"
                            + " zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang"
                            + " qiao lai gong wen pang lan xi bo ying jing hua tao niu ning ji mu sheng zhan shu gan nie bao ou zuo")
                    .split(" "));

    private static final Set<String> KOREAN_SURNAMES = Set.of(
            ("kim gim pak park bak ri lee rhee yi choe choi jong jung chung jeong kang jo cho yun yoon jang chang rim lim"
                            + " han o oh sin shin so seo suh kwon hwang an ahn song ryu yoo hong jon jeon chon ko go mun moon"
                            + " paek baek nam sim shim no roh noh ha chu joo u woo min ryang yang hyon hyun")
                    .split(" "));

    private static final Map<String, String> WADE_GILES = new HashMap<>();
    private static final Set<String> GILES_SYLLABLES;
    private static final Set<String> GILES_SURNAMES;

    private static final Pattern ENDED = Pattern.compile("([aeiou])g$");

    private static final int MOST_OF_A_WORD = 2;
    private static final int LONGEST = 6;

    /** A Korean given name written as one word is shorter. */
    private static final int MOST_KOREAN = 8;

    static {
        for (String line : PINYIN.lines().toList()) {
            String[] parts = line.split(" ");
            for (String rest : Arrays.copyOfRange(parts, 1, parts.length)) {
                String initial = parts[0].equals("_") ? "" : parts[0];
                WADE_GILES.put(initial + rest, giles(initial, rest));
            }
        }
        GILES_SYLLABLES = Set.copyOf(WADE_GILES.values());
        GILES_SURNAMES = SURNAMES.stream().map(WADE_GILES::get).collect(Collectors.toUnmodifiableSet());
    }

    private Syllables() {}

    /** As Wade and Giles write a syllable of pinyin, without apostrophes, as most print it; any other as it stands. */
    static String wadeGiles(String syllable) {
        return WADE_GILES.getOrDefault(syllable, syllable);
    }

    private static String giles(String initial, String rest) {
        String end = switch (rest) {
            case "ian" -> "ien";
            case "ie", "ue" -> rest + "h";
            case "ong" -> "ung";
            case "iong" -> "iung";
            case "iu" -> "iu";
            case "ui" -> initial.equals("g") || initial.equals("k") ? "uei" : "ui";
            case "uo" -> List.of("g", "k", "h", "sh").contains(initial) ? "uo" : "o";
            case "e" -> List.of("g", "k", "h").contains(initial) ? "o" : initial.equals("y") ? "eh" : "e";
            case "er" -> "erh";
            case "an" -> initial.equals("y") ? "en" : "an";
            case "ou" -> initial.equals("y") ? "u" : "ou";
            case "v" -> "u";
            case "i" ->
                switch (initial) {
                    case "zh", "ch", "sh", "r" -> "ih";
                    case "z", "c", "s" -> "u";
                    case "y" -> "";
                    default -> "i";
                };
            default -> rest;
        };
        String begin = switch (initial) {
            case "b" -> "p";
            case "d" -> "t";
            case "g" -> "k";
            case "j", "q", "zh" -> "ch";
            case "x" -> "hs";
            case "z", "c" -> rest.equals("i") ? "tz" : "ts";
            case "s" -> rest.equals("i") ? "sz" : "s";
            case "r" -> "j";
            case "y" -> rest.equals("i") ? "i" : "y";
            default -> initial;
        };
        return begin + end;
    }

    /** The words of a name; of a Chinese or Korean person's, its syllables. */
    static List<NameWord> of(List<NameWord> words) {
        if (words.size() < 2 || words.size() > 4) {
            return words;
        }
        List<NameWord> chinese = chinese(words);
        if (chinese != null) {
            return chinese;
        }
        return isKorean(words) ? words.stream().map(Syllables::asInNorth).toList() : words;
    }

    private static @Nullable List<NameWord> chinese(List<NameWord> words) {
        if (words.stream().allMatch(word -> word.script() == Script.CHINESE)) {
            return words;
        }
        if (words.stream()
                .anyMatch(word -> word.script() != Script.LETTERS || word.text().length() < 2)) {
            return null;
        }
        String first = words.get(0).text();
        String last = words.get(words.size() - 1).text();
        List<NameWord> pinyin = split(words, WADE_GILES.keySet(), Script.CHINESE);
        if (pinyin != null && SURNAMES.contains(first)) {
            return pinyin;
        }
        List<NameWord> giles = split(words, GILES_SYLLABLES, Script.GILES);
        boolean korean = KOREAN_SURNAMES.contains(first) && pinyin == null && !GILES_SYLLABLES.contains(first);
        if (giles != null
                && !korean
                && (GILES_SURNAMES.contains(first) || (pinyin == null && GILES_SURNAMES.contains(last)))) {
            return giles;
        }
        return pinyin != null && SURNAMES.contains(last) ? pinyin : null;
    }

    private static @Nullable List<NameWord> split(List<NameWord> words, Set<String> known, Script script) {
        List<NameWord> syllables = new ArrayList<>();
        for (NameWord word : words) {
            List<String> parts = split(word.text(), known, MOST_OF_A_WORD);
            if (parts.isEmpty()) {
                return null;
            }
            parts.forEach(part -> syllables.add(new NameWord(part, script)));
        }
        return syllables.size() <= 4 ? syllables : null;
    }

    /** The fewest syllables that a word is, at most that many; none if it is no such word. */
    private static List<String> split(String word, Set<String> known, int most) {
        if (known.contains(word)) {
            return List.of(word);
        }
        for (int at = Math.min(LONGEST, word.length() - 1); at > 0 && most > 1; at--) {
            if (known.contains(word.substring(0, at))) {
                List<String> rest = split(word.substring(at), known, most - 1);
                if (!rest.isEmpty()) {
                    List<String> all = new ArrayList<>(List.of(word.substring(0, at)));
                    all.addAll(rest);
                    return all;
                }
            }
        }
        return List.of();
    }

    private static boolean isKorean(List<NameWord> words) {
        if (words.stream().allMatch(word -> word.script() == Script.KOREAN)) {
            return true;
        }
        boolean named = KOREAN_SURNAMES.contains(words.get(0).text())
                || KOREAN_SURNAMES.contains(words.get(words.size() - 1).text());
        return named
                && words.stream()
                        .allMatch(word ->
                                word.script() == Script.LETTERS && word.text().length() < MOST_KOREAN);
    }

    /** South Korean vowels as North Korean offices print them, and consonants as they are heard at the beginning. */
    private static NameWord asInNorth(NameWord word) {
        String text = word.text()
                .replace("eo", "o")
                .replace("eu", "u")
                .replace("oo", "u")
                .replace("ee", "i")
                .replace("young", "yong")
                .replace("chul", "chol")
                .replace("sung", "song")
                .replace("jung", "jong")
                .replace("kyung", "kyong")
                .replace("myung", "myong")
                .replace("hyun", "hyon");
        String begun = switch (text.charAt(0)) {
            case 'g' -> "k" + text.substring(1);
            case 'b' -> "p" + text.substring(1);
            case 'd' -> "t" + text.substring(1);
            case 'l' -> "r" + text.substring(1);
            default -> text;
        };
        return new NameWord(ENDED.matcher(begun).replaceAll("$1k"), word.script());
    }
}
