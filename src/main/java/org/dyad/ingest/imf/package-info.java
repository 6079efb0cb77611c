/**
 * The International Monetary Fund's Direction of Trade Statistics, since 2025 International Merchandise Trade
 * Statistics: as its data service offered them for download as CSV, and as SDMX-CSV and SDMX-ML.
 *
 * <p>Downloads:
 *
 * <ul>
 *   <li><b>wide</b>: {@code Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country
 *       Name,Counterpart Country Code,Attribute}, then a column for each period, {@code 1960}, {@code 1960Q1},
 *       {@code 1960M1}. A line whose attribute is Value has the values of a series; one whose attribute is Status has
 *       letters.
 *   <li><b>panel</b>: {@code Country Name,Country Code,Counterpart Country Name,Counterpart Country Code,Time Period},
 *       then a column for each indicator, named by its title with the code in brackets at its end,
 *       {@code (TXG_FOB_USD)}; columns named Status may stand between them.
 * </ul>
 *
 * <p>Indicators: {@code TXG_FOB_USD} exports free on board, {@code TMG_CIF_USD} imports with cost, insurance and
 * freight, {@code TMG_FOB_USD} imports free on board; all in United States dollars, of all goods. The trade balance
 * ({@code TBG_USD}) is the difference of these, and is passed over. Imports on both terms are one flow: of a panel's
 * line or a wide file that has both, the figure with cost, insurance and freight counts, which most reporters publish.
 *
 * <p>Country codes are the Fund's numbers in some files and ISO letters in others, and its numbers are other countries'
 * in UN Comtrade; so areas are told by the Fund's names for them. The file does not say when it was released.
 *
 * <p>SDMX, IMTS (dataflow {@code IMF.STA:IMTS}): dimensions COUNTRY, INDICATOR ({@code XG_FOB_USD},
 * {@code MG_CIF_USD}), COUNTERPART_COUNTRY, FREQUENCY and TIME_PERIOD (2024, 2024-Q1, 2024-M01); attributes SCALE,
 * DECIMALS_DISPLAYED, UNIT, DERIVATION_TYPE, STATUS and others. Areas have ISO 3166-1 alpha-3 codes, aggregates the
 * Fund's own (G001 the world, G163 the euro area); others are left out and told. OBS_VALUE is in whole dollars: SCALE 6
 * says that the Fund shows it in millions, and is no multiplier. (The United States' exports to Canada of 2024 stand
 * there as 349397894619 with SCALE 6, Slovakia's GDP of 2018 in the World Economic Outlook as 94669000000 with SCALE
 * 9.)
 *
 * <p>SDMX, DOTS (data structure {@code IMF:DOT}, until 2025): FREQ, REF_AREA, INDICATOR ({@code TXG_FOB_USD},
 * {@code TMG_CIF_USD}), COUNTERPART_AREA; attributes UNIT_MULT, TIME_FORMAT, OBS_STATUS. Areas have alpha-2 codes (W00
 * the world). OBS_VALUE times ten to the power of UNIT_MULT, mostly 6, is in dollars; without UNIT_MULT a value is left
 * out. In SDMX imports free on board and balances are left out and told. An observation without value is MISSING, which
 * is neither zero nor a pair of which nothing is loaded. Which column is what: {@code schema/sdmx/dataflows.json}.
 *
 * <p>Columns of the downloads: as several public scripts that read such downloads name them.
 */
@NullMarked
package org.dyad.ingest.imf;

import org.jspecify.annotations.NullMarked;
