/**
 * Energy by country and year as Our World in Data passes it on: what the Energy Institute (before 2023 bp), Ember and
 * the United States' Energy Information Administration compile. Knows {@code ingest.indicators} and
 * {@code ingest.files}.
 */
@NullMarked
package org.dyad.ingest.owid;

import org.jspecify.annotations.NullMarked;
