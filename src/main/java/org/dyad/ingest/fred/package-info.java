/**
 * Tables of FRED and of ALFRED, its archive of vintages (Federal Reserve Bank of St. Louis).
 *
 * <p>A download of FRED is CSV: a first column {@code observation_date} ({@code DATE} until 2024) with the first day of
 * each period, {@code 2014-01-01}, then a column for each series, named by its identifier, {@code GDP}. A download of
 * ALFRED has a column for each vintage, named by identifier and day, {@code GDP_20140430}: what the series was from
 * that day. An empty cell or a dot is no value. FRED's file does not say on which day it was drawn: that is said beside
 * it.
 *
 * <p>The files tell neither frequency nor unit nor area. So only series of {@code FredSeries} are read, whose facts are
 * FRED's own: identifier, title, units, frequency. A column of another series is left out, and told.
 */
@NullMarked
package org.dyad.ingest.fred;

import org.jspecify.annotations.NullMarked;
