/**
 * The project's own tables: one CSV file a table, with exactly the columns that
 * {@link org.dyad.ingest.dataset.DatasetTables} names.
 */
@NullMarked
package org.dyad.ingest.dataset;

import org.jspecify.annotations.NullMarked;
