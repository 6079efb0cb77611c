package org.dyad.sanctions.screening;

/** Slips of the pen, by how likely they are. */
final class Slips {

    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    /** What is heard or seen alike: one is written for the other though no finger slipped. */
    private static final String[] ALIKE = {"aeiouy", "bp", "dt", "gkqc", "sz", "sc", "vw", "fv", "mn", "ij", "vu"};

    /** A letter for another that is neither near nor alike. */
    private static final double FAR = 1.5;

    /** One such letter is taken for a slip, two are not. */
    private static final double SPARE = 0.5;

    private static final boolean[][] NEAR = near();

    private Slips() {}

    /** How many slips a word of so many letters may have and still be itself. */
    static int most(int letters) {
        return letters < 5 ? 0 : letters < 8 ? 1 : letters < 12 ? 2 : 3;
    }

    /** Whether one word is the other with few enough slips: letters put in, left out, changed or swapped. */
    static boolean areLikely(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int most = most(longer);
        if (Math.abs(a.length() - b.length()) > most || Likeness.edits(a, b, most) > most) {
            return false;
        }
        return cost(a, b) <= most + SPARE;
    }

    /** Damerau's distance with strings aligned once, where an unlikely letter costs more. */
    private static double cost(String a, String b) {
        double[][] cost = new double[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                double least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
                least = Math.min(least, cost[i - 1][j - 1] + change(a.charAt(i - 1), b.charAt(j - 1)));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static double change(char a, char b) {
        if (a == b) {
            return 0;
        }
        return isLetter(a) && isLetter(b) && NEAR[a - 'a'][b - 'a'] ? 1 : FAR;
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    /** Keys side by side, in a row or across two, and letters that are alike. */
    private static boolean[][] near() {
        boolean[][] near = new boolean[26][26];
        for (int row = 0; row < ROWS.length; row++) {
            for (int i = 0; i < ROWS[row].length(); i++) {
                join(near, ROWS[row], i, ROWS[row], i + 1);
                if (row + 1 < ROWS.length) {
                    join(near, ROWS[row], i, ROWS[row + 1], i);
                    join(near, ROWS[row], i, ROWS[row + 1], i - 1);
                }
            }
        }
        for (String letters : ALIKE) {
            for (int i = 0; i < letters.length(); i++) {
                for (int j = 0; j < i; j++) {
                    join(near, letters, i, letters, j);
                }
            }
        }
        return near;
    }

    private static void join(boolean[][] near, String one, int i, String other, int j) {
        if (j >= 0 && j < other.length()) {
            near[one.charAt(i) - 'a'][other.charAt(j) - 'a'] = true;
            near[other.charAt(j) - 'a'][one.charAt(i) - 'a'] = true;
        }
    }
}
