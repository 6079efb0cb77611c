/**
 * What was claimed about the trade of two areas, held against what their offices published, as of the day it was said
 * and as of now. Reads claims from {@code events} and figures from {@code trade}; of {@code compare} it needs nothing.
 */
@NullMarked
package org.dyad.compare.claims;

import org.jspecify.annotations.NullMarked;
