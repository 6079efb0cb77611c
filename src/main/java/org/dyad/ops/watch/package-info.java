/**
 * What an operator sees of the service: metrics, traces, log lines with the request's name, slow queries. May see every
 * room, as the composition root that it is part of.
 */
@NullMarked
package org.dyad.ops.watch;

import org.jspecify.annotations.NullMarked;
