/** What people open in a browser: GraphiQL with the example queries. May use every room but ingest and ops. */
@NullMarked
package org.dyad.web;

import org.jspecify.annotations.NullMarked;
