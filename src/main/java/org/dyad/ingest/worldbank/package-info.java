/**
 * The World Bank's indicators: its tables of World Development Indicators and the answers of its interface.
 *
 * <p><b>The tables</b> are CSV in UTF-8 with a byte order mark, one line a country and indicator, one column a year:
 * {@code "Country Name","Country Code","Indicator Name","Indicator Code","1960", …}, each line ending with a comma. A
 * download of one topic has two lines before the header, {@code "Data Source","World Development Indicators",} and
 * {@code "Last Updated Date","2021-09-15",}; the whole database ({@code WDICSV.csv}) has not. An empty cell is no
 * value. Country codes are those of ISO 3166-1 but for some (Kosovo is XKX) and for groups of the Bank's own (ARB, the
 * Arab World), which come in as groups. The unit stands in the indicator's name, in its last brackets: {@code GDP
 * (current US$)}. Files beside it that describe countries, indicators and footnotes are recognised, and give indicators
 * their descriptions.
 *
 * <p><b>The interface's</b> version 2 answers {@code country/all/indicator/CODE?format=json} with an array of two: what
 * page it is, {@code {"page": 1, "pages": 1, "per_page": 50, "total": 4, "lastupdated": "2021-09-15"}}, and an array of
 * {@code {"indicator": {"id", "value"}, "country": {"id", "value"}, "countryiso3code", "date": "2020", "value", "unit",
 * "obs_status", "decimal"}}; dates are {@code 2020}, {@code 2020Q1} or {@code 2020M01}. A question that it cannot
 * answer gets an array of one, {@code {"message": [{"id": "120", "key": "Invalid value", "value": …}]}}.
 *
 * <p>Source: the Bank's own pages on its Indicators API and on the WDI database.
 */
@NullMarked
package org.dyad.ingest.worldbank;

import org.jspecify.annotations.NullMarked;
