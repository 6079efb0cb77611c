/**
 * The Consolidated Screening List of the United States: the lists of its departments of commerce, state and the
 * treasury in one. Knows {@code ingest.lists} and {@code ingest.files}.
 */
@NullMarked
package org.dyad.ingest.screeninglist;

import org.jspecify.annotations.NullMarked;
