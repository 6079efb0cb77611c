package org.dyad.ingest.lists;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The script that a name is written in. */
final class Scripts {

    /** Names of ISO 15924; Han is not told apart into simplified and traditional. */
    private static final Map<UnicodeScript, String> CODES = Map.ofEntries(
            Map.entry(UnicodeScript.LATIN, "Latn"),
            Map.entry(UnicodeScript.CYRILLIC, "Cyrl"),
            Map.entry(UnicodeScript.ARABIC, "Arab"),
            Map.entry(UnicodeScript.HAN, "Hani"),
            Map.entry(UnicodeScript.HANGUL, "Hang"),
            Map.entry(UnicodeScript.GREEK, "Grek"),
            Map.entry(UnicodeScript.HEBREW, "Hebr"),
            Map.entry(UnicodeScript.GEORGIAN, "Geor"),
            Map.entry(UnicodeScript.ARMENIAN, "Armn"),
            Map.entry(UnicodeScript.THAI, "Thai"),
            Map.entry(UnicodeScript.DEVANAGARI, "Deva"),
            Map.entry(UnicodeScript.BENGALI, "Beng"),
            Map.entry(UnicodeScript.TAMIL, "Taml"),
            Map.entry(UnicodeScript.KHMER, "Khmr"),
            Map.entry(UnicodeScript.MYANMAR, "Mymr"),
            Map.entry(UnicodeScript.ETHIOPIC, "Ethi"));

    private static final Set<UnicodeScript> KANA = EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private Scripts() {}

    /** ISO 15924 of the script that all letters are of; null for none or several. */
    static @Nullable String of(String name) {
        Set<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .forEach(found::add);
        if (found.removeAll(KANA)) {
            found.remove(UnicodeScript.HAN);
            return found.isEmpty() ? "Jpan" : null;
        }
        return found.size() == 1 ? CODES.get(found.iterator().next()) : null;
    }
}
