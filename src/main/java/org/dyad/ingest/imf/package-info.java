/**
 * The IMF's bilateral trade in goods: International Trade in Goods by partner country (IMTS), formerly Direction of
 * Trade Statistics (DOTS), as SDMX-CSV and SDMX-ML.
 *
 * <p>IMTS (dataflow {@code IMF.STA:IMTS}, SDMX 2.1 and 3.0): dimensions COUNTRY, INDICATOR, COUNTERPART_COUNTRY,
 * FREQUENCY and TIME_PERIOD (2024, 2024-Q1, 2024-M01); attributes SCALE, DECIMALS_DISPLAYED, UNIT, DERIVATION_TYPE,
 * STATUS and others. Areas have ISO 3166-1 alpha-3 codes; aggregates have the IMF's own (G001 the world, G163 the euro
 * area). OBS_VALUE is in whole dollars: SCALE 6 says that the IMF shows it in millions, and is no multiplier. (The
 * United States' exports to Canada of 2024 stand there as 349397894619 with SCALE 6; Slovakia's GDP of 2018 in the World
 * Economic Outlook as 94669000000 with SCALE 9.)
 *
 * <p>DOTS (data structure {@code IMF:DOT}, SDMX 2.0 and 2.1 until 2025): FREQ, REF_AREA, INDICATOR, COUNTERPART_AREA;
 * attributes UNIT_MULT, TIME_FORMAT, OBS_STATUS. Areas have alpha-2 codes (W00 the world). OBS_VALUE times ten to the
 * power of UNIT_MULT, mostly 6, is in dollars; without UNIT_MULT a value is left out.
 *
 * <p>Taken are exports free on board (XG_FOB_USD, TXG_FOB_USD) and imports with cost, insurance and freight (MG_CIF_USD,
 * TMG_CIF_USD), all goods. Imports free on board stand beside the same imports and balances follow from both: they are
 * left out and told. So are aggregates that are no area here. An observation without value is MISSING, which is neither
 * zero nor a pair of which nothing is loaded.
 *
 * <p>Which column is what: {@code schema/sdmx/dataflows.json}.
 */
@NullMarked
package org.dyad.ingest.imf;

import org.jspecify.annotations.NullMarked;
