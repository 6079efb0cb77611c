/**
 * The World Bank's World Integrated Trade Solution, as the SDMX-JSON that its interface answers with.
 *
 * <p>{@code DF_WITS_TradeStats_Trade}: dimensions FREQ (A), REPORTER and PARTNER (alpha-3, WLD the world), PRODUCTCODE
 * and INDICATOR. Taken are the trade values, XPRT-TRD-VL and MPRT-TRD-VL, which are in thousands of dollars; shares,
 * counts and indices are left out and told. The product code is 999999 or Total for all, or a group of chapters: of
 * these the ones that are a section of the Harmonized System become it (01-05_Animal is section I), 27-27_Fuels is
 * chapter 27, the others keep their chapters as a code of their own (06-15). Groups by stage of processing or by sector
 * overlap with them and are left out. Whether values are free on board the message does not say.
 *
 * <p>{@code DF_WITS_Tariff_TRAINS}: UNCTAD's tariffs; REPORTER and PARTNER (UN numbers, 000 the world), PRODUCTCODE of
 * six digits, DATATYPE, and as attributes of the observation NOMENCODE (H0 to H6), TARIFFTYPE (MFN, PREF) and
 * OBS_VALUE_MEASURE. Reported simple averages become observations of the indicators TARIFF.MFN and TARIFF.PREFERENTIAL
 * in percent, whose universe is edition and code: H5_010121.
 *
 * <p>In the keys of tariffs the product stands before the partner, though the structure says otherwise; those of trade
 * are as the structure says. The structure with the lists of codes stands behind the data. A message counts from the
 * day on which it was prepared. Which dimension is what: {@code schema/sdmx/dataflows.json}.
 */
@NullMarked
package org.dyad.ingest.wits;

import org.jspecify.annotations.NullMarked;
