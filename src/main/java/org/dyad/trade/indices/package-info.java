/**
 * Indices of one period's trade: intensity, complementarity, similarity, revealed comparative advantage, intra-industry
 * trade and concentration. Reads what they are made of with few statements, however many products and partners; their
 * mathematics is {@code org.dyad.series.indices}.
 */
@NullMarked
package org.dyad.trade.indices;

import org.jspecify.annotations.NullMarked;
