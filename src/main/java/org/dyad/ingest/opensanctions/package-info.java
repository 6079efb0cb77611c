/**
 * The data of OpenSanctions, for those who hold them: CC BY-NC 4.0, so none of them ships. Knows {@code ingest.lists}
 * and {@code ingest.files}.
 */
@NullMarked
package org.dyad.ingest.opensanctions;

import org.jspecify.annotations.NullMarked;
