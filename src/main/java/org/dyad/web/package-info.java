/** What people open in a browser and download: GraphiQL with examples, files. May use every room but ingest and ops. */
@NullMarked
package org.dyad.web;

import org.jspecify.annotations.NullMarked;
