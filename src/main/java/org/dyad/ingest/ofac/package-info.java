/**
 * The lists of the Office of Foreign Assets Control of the United States, in each of the forms that it publishes. Knows
 * {@code ingest.lists} and {@code ingest.files}.
 */
@NullMarked
package org.dyad.ingest.ofac;

import org.jspecify.annotations.NullMarked;
