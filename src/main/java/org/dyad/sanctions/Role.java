package org.dyad.sanctions;

import java.time.LocalDate;
import org.dyad.provenance.CitationView;

/** That an actor is a sender or a target. */
record Role(boolean sender, Actor actor, LocalDate knownFrom, CitationView citation) implements Known {}
