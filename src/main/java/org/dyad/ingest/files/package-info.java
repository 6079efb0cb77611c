/**
 * Files as people hand them in: plain, gzip or zip, read within bounds, recognised by what is in them, and sent down
 * the one road of imports. Knows no format's meaning; formats are the sub-packages of {@code ingest} beside this one,
 * which build on it.
 */
@NullMarked
package org.dyad.ingest.files;

import org.jspecify.annotations.NullMarked;
