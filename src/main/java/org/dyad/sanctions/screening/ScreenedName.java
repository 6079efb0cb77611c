package org.dyad.sanctions.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name, ready to be compared with others.
 *
 * @param written the whole name as written, case and marks apart: equal ones are the same name
 * @param parts in the order of the name, at most {@link #MOST_PARTS}; empty if it has no letter and no digit
 */
public record ScreenedName(String written, List<NamePart> parts) {

    /** The most parts of a name that are compared; the rest is cut off. */
    static final int MOST_PARTS = 64;

    public ScreenedName {
        parts = List.copyOf(parts);
    }

    /** Whether it is a Chinese person's name and nothing else: surname and given name, two or three syllables. */
    static boolean isOfSyllables(List<NamePart> parts) {
        return (parts.size() == 2 || parts.size() == 3)
                && parts.stream().allMatch(part -> part.kind() == PartKind.SYLLABLE);
    }

    /** The given name of a Chinese person as one word; null if it is no such name, or has one of one syllable. */
    static @Nullable NamePart given(List<NamePart> parts) {
        return parts.size() == 3 && isOfSyllables(parts)
                ? NamePart.of(parts.get(1).text() + parts.get(2).text(), PartKind.WORD, false, false)
                : null;
    }

    /**
     * A name of any length and any characters.
     *
     * @param name as published or as asked for; words in any script and order, with titles and legal forms
     */
    public static ScreenedName of(String name) {
        return new NameReader(name).read();
    }
}
