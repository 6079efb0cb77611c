package org.dyad.sanctions.screening;

/** How alike two strings are, letter by letter. Both measures are symmetric. */
final class Likeness {

    /** Winkler's: what a common letter at the beginning adds, and at how many it ends. */
    private static final double PREFIX_SCALE = 0.1;

    private static final int PREFIX = 4;

    private Likeness() {}

    /**
     * Jaro's measure with Winkler's bonus for a common beginning, in [0, 1]; 0 if either is empty.
     *
     * <p>Source: M. A. Jaro, "Advances in Record-Linkage Methodology", Journal of the American Statistical Association
     * 84(406), 1989; W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model
     * of Record Linkage", 1990.
     */
    static double jaroWinkler(String a, String b) {
        int m = a.length();
        int n = b.length();
        if (m == 0 || n == 0) {
            return 0;
        }
        // the same pairs of letters are found from either side if the shorter one asks
        double jaro = m < n || (m == n && a.compareTo(b) <= 0) ? jaro(a, b) : jaro(b, a);
        int prefix = 0;
        while (prefix < Math.min(PREFIX, Math.min(m, n)) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        char[] found = new char[a.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int last = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last; j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    found[matches++] = a.charAt(i);
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int outOfPlace = 0;
        int k = 0;
        for (int j = 0; j < b.length(); j++) {
            if (taken[j] && found[k++] != b.charAt(j)) {
                outOfPlace++;
            }
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - outOfPlace / 2.0) / m) / 3;
    }

    /**
     * How many letters must be put in, left out, changed or swapped with their neighbour; most + 1 if more than most.
     *
     * <p>Source: F. J. Damerau, "A Technique for Computer Detection and Correction of Spelling Errors", Communications
     * of the ACM 7(3), 1964; each stretch is edited once (optimal string alignment).
     */
    static int edits(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int edits = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits = Math.min(edits, beforeLast[j - 2] + 1);
                }
                row[j] = edits;
                least = Math.min(least, edits);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], most + 1);
    }
}
