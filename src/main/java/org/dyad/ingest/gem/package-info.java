/**
 * Global Energy Monitor's gas pipelines and LNG terminals: units of the tracker become assets of the register, beside
 * what it has of them. Knows {@code ingest.energy} and {@code ingest.files}.
 */
@NullMarked
package org.dyad.ingest.gem;

import org.jspecify.annotations.NullMarked;
