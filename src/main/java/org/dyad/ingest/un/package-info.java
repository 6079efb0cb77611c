/** The United Nations Security Council's consolidated list. Knows {@code ingest.lists} and {@code ingest.files}. */
@NullMarked
package org.dyad.ingest.un;

import org.jspecify.annotations.NullMarked;
