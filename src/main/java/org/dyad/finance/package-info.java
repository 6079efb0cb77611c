/**
 * Institutions that lend, clear, carry messages, pool reserves or rate, and those that they can stand in for: who
 * founded them, who belongs to them with how much, and what became of them. How they grow stands in indicators.
 *
 * <p>May use {@code org.dyad.observations} and what lies below it.
 */
@NullMarked
package org.dyad.finance;

import org.jspecify.annotations.NullMarked;
