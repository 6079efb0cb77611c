/** What the formats of trade statistics share: the tables that a release of trade figures goes into. */
@NullMarked
package org.dyad.ingest.trade;

import org.jspecify.annotations.NullMarked;
