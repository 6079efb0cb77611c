package org.dyad.sanctions.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dyad.sanctions.screening.PartLikeness.Ground;

/**
 * The parts of two names, paired off: the most alike first, in whatever order they stand, each part in one pair at
 * most. Up to four parts that stand side by side may together be the partner of one (Bashir ud Din, Bashiruddin).
 */
final class PartPairing {

    private static final int MOST_JOINED = 4;

    /**
     * left parts [left, left + leftLength) with right ones [right, right + rightLength).
     *
     * @param text of both, so that pairs equally good are taken in one order, however the names' parts stand
     */
    private record Pair(
            int left, int leftLength, int right, int rightLength, PartLikeness likeness, double weight, String text) {
        boolean isJoined() {
            return leftLength + rightLength > 2;
        }
    }

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(
                    (Pair pair) -> -pair.likeness().similarity())
            .thenComparingDouble(pair -> -pair.weight())
            .thenComparing(Pair::text);

    private final List<NamePart> left;
    private final List<NamePart> right;
    private final double[] leftLikeness;
    private final double[] rightLikeness;
    private final List<Pair> pairs = new ArrayList<>();

    private PartPairing(List<NamePart> left, List<NamePart> right) {
        this.left = left;
        this.right = right;
        this.leftLikeness = new double[left.size()];
        this.rightLikeness = new double[right.size()];
    }

    static PartPairing of(List<NamePart> left, List<NamePart> right) {
        PartPairing pairing = new PartPairing(left, right);
        List<Pair> possible = new ArrayList<>();
        pairing.addSingle(possible);
        pairing.addJoined(left, right, false, possible);
        pairing.addJoined(right, left, true, possible);
        possible.sort(BEST_FIRST);
        possible.forEach(pairing::take);
        pairing.takeCutOff(left, pairing.leftLikeness, right, pairing.rightLikeness, false);
        pairing.takeCutOff(right, pairing.rightLikeness, left, pairing.leftLikeness, true);
        return pairing;
    }

    private void addSingle(List<Pair> possible) {
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                PartLikeness likeness = PartLikeness.of(left.get(i), right.get(j));
                if (likeness.similarity() > 0) {
                    double weight = left.get(i).weight() + right.get(j).weight();
                    possible.add(new Pair(
                            i,
                            1,
                            j,
                            1,
                            likeness,
                            weight,
                            text(left.get(i).text(), right.get(j).text())));
                }
            }
        }
    }

    private static void addJoined(List<NamePart> many, List<NamePart> one, boolean swapped, List<Pair> possible) {
        for (int i = 0; i + 1 < many.size(); i++) {
            if (many.get(i).kind() == PartKind.FORM) {
                continue;
            }
            StringBuilder joined = new StringBuilder(many.get(i).text());
            double weight = many.get(i).weight();
            for (int k = 2; k <= MOST_JOINED && i + k <= many.size(); k++) {
                NamePart next = many.get(i + k - 1);
                if (next.kind() == PartKind.FORM || joined.length() > NamePart.LONGEST) {
                    break;
                }
                joined.append(next.text());
                weight += next.weight();
                for (int j = 0; j < one.size(); j++) {
                    PartLikeness likeness = JoinedWords.likeness(joined.toString(), many.get(i), one.get(j));
                    if (likeness.similarity() > 0) {
                        double both = weight + one.get(j).weight();
                        String text = text(joined.toString(), one.get(j).text());
                        possible.add(
                                swapped
                                        ? new Pair(j, 1, i, k, likeness, both, text)
                                        : new Pair(i, k, j, 1, likeness, both, text));
                    }
                }
            }
        }
    }

    private static String text(String a, String b) {
        if (a.equals(b)) {
            return a;
        }
        return a.compareTo(b) < 0 ? a + ' ' + b : b + ' ' + a;
    }

    private void take(Pair pair) {
        if (isFree(leftLikeness, pair.left(), pair.leftLength())
                && isFree(rightLikeness, pair.right(), pair.rightLength())) {
            fill(leftLikeness, pair.left(), pair.leftLength(), pair.likeness().similarity());
            fill(
                    rightLikeness,
                    pair.right(),
                    pair.rightLength(),
                    pair.likeness().similarity());
            pairs.add(pair);
        }
    }

    /** The end of a long name that some form had no room for: all but its last word is there, and that begins. */
    private void takeCutOff(
            List<NamePart> cut, double[] cutLikeness, List<NamePart> whole, double[] wholeLikeness, boolean swapped) {
        int last = cut.size() - 1;
        if (!CutOffNames.mayBe(cut) || cutLikeness[last] > 0 || !CutOffNames.isPairedBefore(cut, cutLikeness)) {
            return;
        }
        for (int i = 0; i < whole.size(); i++) {
            NamePart part = whole.get(i);
            if (wholeLikeness[i] == 0
                    && part.isNamed()
                    && part.text().startsWith(cut.get(last).text())) {
                take(new Pair(swapped ? i : last, 1, swapped ? last : i, 1, PartLikeness.CUT_OFF, 0, part.text()));
                return;
            }
        }
    }

    private static boolean isFree(double[] likeness, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (likeness[i] > 0) {
                return false;
            }
        }
        return true;
    }

    private static void fill(double[] likeness, int from, int length, double similarity) {
        for (int i = from; i < from + length; i++) {
            likeness[i] = similarity;
        }
    }

    List<NamePart> left() {
        return left;
    }

    List<NamePart> right() {
        return right;
    }

    /** Of each part how alike it and its partner are; 0 for one without. */
    double[] leftLikeness() {
        return leftLikeness;
    }

    double[] rightLikeness() {
        return rightLikeness;
    }

    /** Whether at most one word is shared while both names have others that are not. */
    boolean contradicts() {
        int shared = 0;
        for (Pair pair : pairs) {
            shared += isOfWords(pair) ? 1 : 0;
        }
        return shared < 2 && leavesWords(left, leftLikeness) && leavesWords(right, rightLikeness);
    }

    private boolean isOfWords(Pair pair) {
        return left.get(pair.left()).isNamed() || right.get(pair.right()).isNamed();
    }

    private static boolean leavesWords(List<NamePart> parts, double[] likeness) {
        for (int i = 0; i < likeness.length; i++) {
            boolean word = parts.get(i).isNamed() || parts.get(i).kind() == PartKind.INITIAL;
            if (likeness[i] == 0 && word) {
                return true;
            }
        }
        return false;
    }

    boolean leavesNumbersOnBothSides() {
        return leavesNumbers(left, leftLikeness) && leavesNumbers(right, rightLikeness);
    }

    private static boolean leavesNumbers(List<NamePart> parts, double[] likeness) {
        for (int i = 0; i < likeness.length; i++) {
            if (likeness[i] == 0 && parts.get(i).kind() == PartKind.NUMBER) {
                return true;
            }
        }
        return false;
    }

    NameTraits traits() {
        if (pairs.isEmpty()) {
            return NameTraits.NOTHING;
        }
        List<Pair> inOrder =
                pairs.stream().sorted(Comparator.comparingInt(Pair::left)).toList();
        int ordered = 1;
        for (int i = 1; i < inOrder.size(); i++) {
            ordered += inOrder.get(i).right() > inOrder.get(i - 1).right() ? 1 : 0;
        }
        return new NameTraits(
                (double) ordered / pairs.size(),
                share(Ground.INITIAL),
                share(Ground.SOUND) + share(Ground.SPELLING),
                share(Ground.TYPING),
                (double) pairs.stream().filter(Pair::isJoined).count() / pairs.size());
    }

    private double share(Ground ground) {
        return (double) pairs.stream()
                        .filter(pair -> pair.likeness().ground() == ground)
                        .count()
                / pairs.size();
    }
}
