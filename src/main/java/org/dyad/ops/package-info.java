/**
 * The composition root: the program's start, the PostgreSQL that comes with it, and what every other room is given
 * (clock, database). It may see every room; no room sees it.
 */
@NullMarked
package org.dyad.ops;

import org.jspecify.annotations.NullMarked;
