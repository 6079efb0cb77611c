/**
 * Fetches figures from statistical services and hands them down the one road of imports: which calls a question needs,
 * how fast they may follow each other, what an answer is worth, and the folder that keeps every answer as it came.
 *
 * <p>A service is one class of {@link org.dyad.ingest.fetch.Questions}; everything else knows none. Formats are those
 * of {@code ingest} beside this room, which recognise what was kept. May use {@code ingest} and what {@code ingest}
 * may.
 */
@NullMarked
package org.dyad.ingest.fetch;

import org.jspecify.annotations.NullMarked;
