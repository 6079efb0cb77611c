/** What the formats of indicator tables share: the tables that a release of observations goes into. */
@NullMarked
package org.dyad.ingest.indicators;

import org.jspecify.annotations.NullMarked;
