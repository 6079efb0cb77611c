package org.dyad.sanctions.screening;

import java.util.List;

/** Long names whose end some form had no room for: Semiconductor Manufacturing Internat. */
final class CutOffNames {

    /** From these letters on a name may have been cut off. */
    private static final int LONG = 20;

    private CutOffNames() {}

    /** Whether all words but the last have a partner. */
    static boolean isPairedBefore(List<NamePart> parts, double[] likeness) {
        for (int i = 0; i < parts.size() - 1; i++) {
            if (likeness[i] == 0 && parts.get(i).tells()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last word of a name may be the beginning of a longer one. */
    static boolean mayBe(List<NamePart> parts) {
        int letters = 0;
        for (NamePart part : parts) {
            letters += part.length();
        }
        return parts.size() > 2
                && letters >= LONG
                && parts.get(parts.size() - 1).isNamed()
                && parts.get(parts.size() - 1).length() > 2;
    }
}
