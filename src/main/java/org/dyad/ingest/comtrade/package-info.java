/**
 * United Nations Comtrade's files of goods trade.
 *
 * <p>Version 1 of its interface answers {@code data/v1/get/C/{A|M}/HS} with JSON, {@code {"elapsedTime", "count",
 * "data": [record, …], "error"}}, and offers the same records as CSV. A record has 47 fields; these count here:
 *
 * <ul>
 *   <li>{@code typeCode} C for goods; {@code freqCode} A or M; {@code period} 2023 or 202301 ({@code refMonth} is 52 in
 *       annual records and no month)
 *   <li>{@code reporterCode}, {@code partnerCode}: UN Comtrade's own numbers, mostly but not always M49 (842 United
 *       States, 757 Switzerland, 251 France, 699 India, 0 the world)
 *   <li>{@code flowCode} M imports, X exports, RX re-exports, RM re-imports; exports include re-exports. Others (DX,
 *       FM, MIP, XIP, MOP, XOP) are parts of these
 *   <li>{@code classificationCode} edition of the Harmonized System: H0 to H6; {@code cmdCode} of two, four or six
 *       digits, or TOTAL
 *   <li>{@code customsCode} C00, {@code motCode} 0, {@code mosCode} 0 and {@code partner2Code} 0: the record over all
 *       customs procedures, modes of transport and of supply, and second partners. Every other record is a part of that
 *       one and is left out, or it would be counted twice
 *   <li>{@code primaryValue} in United States dollars; equal to {@code cifvalue} or to {@code fobvalue}, which tells
 *       the valuation
 *   <li>{@code netWgt} in kilograms; where {@code isNetWgtEstimated}, or {@code legacyEstimationFlag} is 4 or 6, a
 *       series of it is ESTIMATED. Values are never estimated: {@code isReported} and {@code isAggregate} say whether a
 *       record was sent in or added up from others, and change nothing in it
 *   <li>{@code isOriginalClassification} false where the record was converted to another edition than it was sent in:
 *       editions are kept apart, and the total, which all of them repeat, counts once
 * </ul>
 *
 * <p>The legacy service's CSV has 22 columns: its flows are numbers (1 imports, 2 exports, 3 re-exports, 4 re-imports)
 * and its records are totals already.
 *
 * <p>Field names: the service's own list of data items. What the files do not have is the day of their release; bulk
 * files carry it in their name, as {@code …[2023-01-03]}.
 */
@NullMarked
package org.dyad.ingest.comtrade;

import org.jspecify.annotations.NullMarked;
