/** The two lists of the United Kingdom. Knows {@code ingest.lists} and {@code ingest.files}. */
@NullMarked
package org.dyad.ingest.uk;

import org.jspecify.annotations.NullMarked;
