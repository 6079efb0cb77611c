package org.dyad.sanctions.screening;

/** What a part of a name is there for; the less it tells one party from another, the less it weighs. */
public enum PartKind {
    /** What tells parties apart: a given name, a surname, a company's own word. */
    WORD,
    /** A syllable of a Chinese person's name; two different ones are two different names, however near. */
    SYLLABLE,
    /** A word that many parties have in their names: trading, bank, international. */
    GENERIC,
    /** A number; two different ones are two different parties. */
    NUMBER,
    /** One letter, which may stand for any word that begins with it. */
    INITIAL,
    /** First half of a compound name, as in Abd al-Rahman and Abu Bakr. */
    COMPOUND,
    /** Articles, patronymic particles and prepositions: al, bin, von, of. */
    PARTICLE,
    /** Titles and forms of address: Dr, Sheikh, General. */
    TITLE,
    /** The legal form of a company, by its class: LLC for Ltd, OOO, GmbH. */
    FORM
}
