package org.dyad.sanctions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of entries, counted in the database.
 *
 * @param request which of the requests it answers
 * @param day of the version, or by which the entries had been listed; null for entries without a listing date
 * @param came how many came with the version, or were listed by that day and not before
 * @param went how many the version lacks that the one before had; 0 for listing dates
 */
record ListCount(int request, @Nullable LocalDate day, int came, int went) {}
