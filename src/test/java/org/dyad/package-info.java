/** What holds for the service as a whole. */
@NullMarked
package org.dyad;

import org.jspecify.annotations.NullMarked;
