/** Goods that two areas exchange, as offices declared them: trade flows, their store, and series made of them. */
@NullMarked
package org.dyad.trade;

import org.jspecify.annotations.NullMarked;
