/**
 * Country codes as a table: {@code country-codes.csv} of the Open Knowledge Foundation's core datasets, which puts those
 * of ISO 3166-1, M49, ISO 4217 and others and the United Nations' names of countries in six languages on one line a
 * country. Read are {@code ISO3166-1-Alpha-3}, {@code ISO3166-1-Alpha-2}, {@code M49} and the columns of names.
 *
 * <p>What is curated stays: a country that is known by its three letters gets the names that nobody has yet as further
 * names, and where two letters or number differ from what is known, that is told. One that is not known comes in.
 */
@NullMarked
package org.dyad.ingest.countrycodes;

import org.jspecify.annotations.NullMarked;
