package org.dyad.sanctions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of entries, counted in the database.
 *
 * @param request which of the requests it answers
 * @param day of the version, or by which the entries had been listed; null for entries without a listing date
 * @param standing how many the version has; 0 for listing dates
 * @param added how many it brought, or were listed on that day
 */
record ListCount(int request, @Nullable LocalDate day, int standing, int added) {}
