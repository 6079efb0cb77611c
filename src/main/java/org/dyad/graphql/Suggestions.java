package org.dyad.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a misspelt code may have meant. */
public final class Suggestions {

    private static final int MOST = 5;

    private Suggestions() {}

    /**
     * The candidates within reach of the input, nearest first and alphabetically among equals, at most five.
     *
     * <p>Distance: insertions, deletions, replacements and swaps of neighbours, ignoring case; within reach is a third
     * of the input's length, at least one. A candidate that begins with an input of two or more characters counts as
     * one away.
     */
    public static List<String> nearest(String input, Collection<String> candidates) {
        String wanted = input.strip().toUpperCase(Locale.ROOT);
        int reach = Math.max(1, wanted.length() / 3);
        record Candidate(String text, int distance) {}
        return candidates.stream()
                .map(candidate -> new Candidate(candidate, distance(wanted, candidate.toUpperCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= reach)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
                .limit(MOST)
                .map(Candidate::text)
                .toList();
    }

    private static int distance(String wanted, String candidate) {
        if (wanted.length() > 1 && candidate.startsWith(wanted) && !candidate.equals(wanted)) {
            return 1;
        }
        // optimal string alignment, three rows of the table at a time
        int[] beforeLast = new int[candidate.length() + 1];
        int[] last = new int[candidate.length() + 1];
        int[] row = new int[candidate.length() + 1];
        for (int j = 0; j <= candidate.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= candidate.length(); j++) {
                int replaced = last[j - 1] + (wanted.charAt(i - 1) == candidate.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && wanted.charAt(i - 1) == candidate.charAt(j - 2)
                        && wanted.charAt(i - 2) == candidate.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[candidate.length()];
    }
}
