/**
 * What becomes of the packaged service when things break: processes that are killed, databases that are away, stand
 * still or are full, clients that are slow or gone, clocks that jump, restarts, imports beside one another. Each test
 * does it for real and asserts what somebody would see.
 *
 * <p>All classes have the tag {@code faults} and run in a stage of their own ({@code mvn -Pfaults}); those with
 * {@code core} run against the native executable, too. Services and databases come from {@code org.dyad.ops}.
 */
@NullMarked
package org.dyad.faults;

import org.jspecify.annotations.NullMarked;
