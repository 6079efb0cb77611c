/**
 * Where lost exports may have gone: what senders no longer sell to a target, against what third countries buy more from
 * them and sell more to it, product by product. Two statements for the figures, however many codes and hubs.
 */
@NullMarked
package org.dyad.trade.diversion;

import org.jspecify.annotations.NullMarked;
