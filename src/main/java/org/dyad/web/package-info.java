/**
 * What people open in a browser and take away: the explorer, GraphiQL with the example queries, files. May use every
 * room but ingest and ops.
 */
@NullMarked
package org.dyad.web;

import org.jspecify.annotations.NullMarked;
