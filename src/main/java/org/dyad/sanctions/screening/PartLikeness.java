package org.dyad.sanctions.screening;

/**
 * How alike two parts of names are, and by what: the first of these that holds.
 *
 * @param similarity in [0, 1]; 0 if they are different words
 */
record PartLikeness(double similarity, Ground ground) {

    /** What makes two parts alike. */
    enum Ground {
        /** Letter by letter. */
        EQUAL,
        /** Written by the habits of another romanisation. */
        SPELLING,
        /** Heard alike, the vowels apart. */
        SOUND,
        /** Few letters differ. */
        TYPING,
        /** One letter for a word that begins with it. */
        INITIAL,
        /** They are different. */
        NONE
    }

    static final PartLikeness DIFFERENT = new PartLikeness(0, Ground.NONE);
    static final PartLikeness SAME = new PartLikeness(1, Ground.EQUAL);

    /** A word and its beginning, at the end of a name. */
    static final PartLikeness CUT_OFF = new PartLikeness(0.9, Ground.TYPING);

    private static final PartLikeness SPELT = new PartLikeness(0.97, Ground.SPELLING);
    private static final PartLikeness NAMESAKE = new PartLikeness(0.95, Ground.SPELLING);
    private static final PartLikeness SOUNDING = new PartLikeness(0.92, Ground.SOUND);
    private static final PartLikeness ABBREVIATED = new PartLikeness(0.8, Ground.INITIAL);
    private static final PartLikeness CONSONANTS = new PartLikeness(0.9, Ground.SOUND);
    private static final PartLikeness NEARLY_CONSONANTS = new PartLikeness(0.86, Ground.SOUND);

    /** Below these letters differ too much for a slip, or vowels for the same sound. */
    private static final double SLIP = 0.85;

    private static final double SAME_SOUND = 0.82;
    private static final double SAME_SHORT_SOUND = 0.9;
    private static final double HEARD = 0.88;
    private static final double NEARLY_SAME = 0.96;

    static PartLikeness of(NamePart a, NamePart b) {
        if (a.text().equals(b.text())) {
            return a.kind() == PartKind.FORM == (b.kind() == PartKind.FORM) ? SAME : DIFFERENT;
        }
        if (isFixed(a) || isFixed(b)) {
            return DIFFERENT;
        }
        if (a.kind() == PartKind.SYLLABLE && b.kind() == PartKind.SYLLABLE) {
            return a.isGiles() != b.isGiles() && a.sound().equals(b.sound()) ? SPELT : DIFFERENT;
        }
        if (a.kind() == PartKind.INITIAL || b.kind() == PartKind.INITIAL) {
            return ofInitial(a, b);
        }
        if (a.spelling().equals(b.spelling())) {
            return SPELT;
        }
        if (a.withoutVowels() || b.withoutVowels()) {
            return ofConsonants(a.consonants(), b.consonants());
        }
        Integer name = a.name();
        Integer other = b.name();
        if (name != null && other != null) {
            return name.equals(other) ? NAMESAKE : DIFFERENT;
        }
        return ofLetters(a, b);
    }

    private static PartLikeness ofLetters(NamePart a, NamePart b) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter < 4 || longer > 2 * shorter) {
            return DIFFERENT;
        }
        if ((longer > 4 && isSameButForVowels(a.spelling(), b.spelling())) || isSameInGerman(a, b)) {
            return NAMESAKE;
        }
        boolean sound = a.sound().equals(b.sound()) && a.sound().length() > 1 && areOfOneLength(a, b);
        if (sound && vowels(a.spelling()).equals(vowels(b.spelling()))) {
            return SOUNDING;
        }
        int most = slips(longer);
        if (!sound && (longer - shorter > most || Integer.bitCount(a.letters() ^ b.letters()) > 2 * most)) {
            return DIFFERENT;
        }
        double letters = Likeness.jaroWinkler(a.spelling(), b.spelling());
        if (!isSpelledPlainly(a) || !isSpelledPlainly(b)) {
            letters = Math.max(letters, Likeness.jaroWinkler(a.text(), b.text()));
        }
        if (sound && letters >= (a.sound().length() > 2 && endAlike(a, b) ? SAME_SOUND : SAME_SHORT_SOUND)) {
            return new PartLikeness(Math.min(NEARLY_SAME, Math.max(HEARD, letters)), Ground.SOUND);
        }
        boolean slipped = letters >= SLIP
                && most > 0
                && (Slips.areLikely(a.spelling(), b.spelling()) || Slips.areLikely(a.text(), b.text()));
        return slipped ? new PartLikeness(Math.min(NEARLY_SAME, letters), Ground.TYPING) : DIFFERENT;
    }

    /** Whether only a first j and y are exchanged, and what follows from it: Jelzin, Yeltsin. */
    private static boolean isSameInGerman(NamePart a, NamePart b) {
        boolean exchanged = a.text().charAt(0) == 'j' ^ b.text().charAt(0) == 'j';
        return exchanged && Spelling.ofGerman(a.text()).equals(Spelling.ofGerman(b.text()));
    }

    private static boolean isSpelledPlainly(NamePart part) {
        return part.spelling().length() == part.length() && part.spelling().equals(part.text());
    }

    /** Whether only e and i, o and u are exchanged, which Arabic and Russian names are written with alike. */
    private static boolean isSameButForVowels(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (vowel(a.charAt(i)) != vowel(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char vowel(char letter) {
        return letter == 'e' ? 'i' : letter == 'o' ? 'u' : letter;
    }

    private static boolean areOfOneLength(NamePart a, NamePart b) {
        int x = a.spelling().length();
        int y = b.spelling().length();
        return Math.abs(x - y) <= (Math.min(x, y) < 6 ? 1 : 2);
    }

    private static String vowels(String spelling) {
        StringBuilder vowels = new StringBuilder();
        for (int i = 0; i < spelling.length(); i++) {
            if (isVowel(spelling.charAt(i))) {
                vowels.append(spelling.charAt(i));
            }
        }
        return vowels.toString();
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private static boolean endAlike(NamePart a, NamePart b) {
        return endsInVowel(a.spelling()) == endsInVowel(b.spelling());
    }

    private static boolean endsInVowel(String spelling) {
        return isVowel(spelling.charAt(spelling.length() - 1));
    }

    /** How many slips of the pen a word of so many letters may have and still be itself. */
    static int slips(int letters) {
        return Slips.most(letters);
    }

    private static boolean isFixed(NamePart part) {
        return switch (part.kind()) {
            case NUMBER, FORM, PARTICLE, TITLE, COMPOUND -> true;
            case WORD, SYLLABLE, GENERIC, INITIAL -> false;
        };
    }

    private static PartLikeness ofInitial(NamePart a, NamePart b) {
        boolean same = a.text().charAt(0) == b.text().charAt(0);
        return same && a.kind() != b.kind() ? ABBREVIATED : DIFFERENT;
    }

    private static PartLikeness ofConsonants(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (a.equals(b)) {
            return shorter > 1 ? CONSONANTS : DIFFERENT;
        }
        return shorter > 3 && Likeness.edits(a, b, 1) == 1 ? NEARLY_CONSONANTS : DIFFERENT;
    }
}
