/** Global Energy Monitor's trackers: parsers of their files, which know no database. */
@NullMarked
package org.dyad.ingest.gem;

import org.jspecify.annotations.NullMarked;
