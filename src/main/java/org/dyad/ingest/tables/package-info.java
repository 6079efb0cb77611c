/**
 * Plain tables of one observation a line, as statistical offices, open data collections and people with a spreadsheet
 * write them: CSV in UTF-8 with a header in the first line.
 *
 * <ul>
 *   <li>{@code table-csv}: any table whose columns are, by their names, an area, a period and a value, and perhaps the
 *       indicator, its name, its unit, a counterpart, a universe, a status and a provider, and no other. See
 *       {@code TableHeader} for the names. A table without a column for the indicator has the indicator's code as its
 *       file's name, such as {@code GDP.csv} or {@code NY.GDP.MKTP.CD.csv}. An indicator that nobody knows must have a
 *       unit. The copies of World Bank figures under {@code datasets/} ({@code Country Name,Country Code,Year,Value})
 *       are such tables, and the Bank's.
 *   <li>{@code exchange-rates-csv}: {@code Date,Country,Exchange rate} by month or {@code Date,Country,Value} by year,
 *       the units of a country's currency for one United States dollar as the Federal Reserve's release H.10 and G.5A
 *       print them, the first day of the period as date.
 *   <li>{@code cpi-us-csv}: {@code Date,Index,Inflation} by month, the consumer price index for all urban consumers of
 *       the United States, 1982 to 1984 = 100, not seasonally adjusted; the change beside it can be computed and is
 *       passed over.
 * </ul>
 *
 * <p>None of these says when it was released: that is said beside the file.
 */
@NullMarked
package org.dyad.ingest.tables;

import org.jspecify.annotations.NullMarked;
