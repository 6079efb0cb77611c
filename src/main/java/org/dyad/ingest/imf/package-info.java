/**
 * The International Monetary Fund's Direction of Trade Statistics, since 2025 International Merchandise Trade
 * Statistics, as its data service offered them for download as CSV.
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
 * <p>Columns: as several public scripts that read such downloads name them.
 */
@NullMarked
package org.dyad.ingest.imf;

import org.jspecify.annotations.NullMarked;
