/**
 * What an economist asks of a series: regressions with honest errors, tests for a change at a known or unknown date,
 * counterfactuals, controls and placebos. Pure functions on the JDK and Hipparchus; methods.md tells each formula.
 */
@NullMarked
package org.dyad.series.study;

import org.jspecify.annotations.NullMarked;
