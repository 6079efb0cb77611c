/**
 * AidData's Global Chinese Development Finance Dataset: loans for energy become deals of the register. Knows
 * {@code ingest.energy} and {@code ingest.files}.
 */
@NullMarked
package org.dyad.ingest.aiddata;

import org.jspecify.annotations.NullMarked;
