/**
 * What all official lists have in common: an entry as one list describes it, in words that no list owns, and how a new
 * version of a list takes the place of the one before. A list's own format is a room beside this one: a parser from
 * bytes to entries. Knows {@code ingest} and {@code ingest.files}.
 */
@NullMarked
package org.dyad.ingest.lists;

import org.jspecify.annotations.NullMarked;
