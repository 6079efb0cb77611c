/** What people open in a browser: the explorer, GraphiQL with the example queries, downloads. May use every room but ingest and ops. */
@NullMarked
package org.dyad.web;

import org.jspecify.annotations.NullMarked;
