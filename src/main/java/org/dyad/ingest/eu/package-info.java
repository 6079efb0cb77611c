/**
 * The consolidated list of the European Union's financial sanctions. Knows {@code ingest.lists} and
 * {@code ingest.files}.
 */
@NullMarked
package org.dyad.ingest.eu;

import org.jspecify.annotations.NullMarked;
