/**
 * CEPII's BACI: one CSV a year of bilateral trade by six-digit commodity, in which the exporter's and the importer's
 * declarations to UN Comtrade have been reconciled to one figure.
 *
 * <p>Columns {@code t} year, {@code i} exporter, {@code j} importer, {@code k} commodity (six digits; leading zeros may
 * be missing), {@code v} value in thousands of current United States dollars, free on board, {@code q} quantity in
 * metric tons, blank or NA where unknown. Areas are numbered as in UN Comtrade; the release's {@code country_codes}
 * file tells their names. A file's name tells edition and release: {@code BACI_HS92_Y2021_V202401b.csv}.
 *
 * <p>Source: Gaulier and Zignago, BACI: International Trade Database at the Product-Level (CEPII working paper
 * 2010-23). Being one figure for both sides it stands in no mirror.
 */
@NullMarked
package org.dyad.ingest.baci;

import org.jspecify.annotations.NullMarked;
