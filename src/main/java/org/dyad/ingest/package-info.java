/**
 * The one road by which facts come in: parsed rows are copied into staging tables, checked as sets, merged in one
 * transaction, and the load is recorded. Formats are sub-packages. May use every room below; only {@code ops} uses it.
 */
@NullMarked
package org.dyad.ingest;

import org.jspecify.annotations.NullMarked;
