/**
 * Is this name on a list, under which spelling, and why: names made comparable, compared part by part, and found among
 * many.
 *
 * <p>The mathematics ({@link org.dyad.sanctions.screening.NameComparison} and what it needs) knows the JDK and, for
 * writing other scripts in Latin letters, ICU; nothing of the database. {@code src/docs/methods.md} says what each
 * figure means.
 */
@NullMarked
package org.dyad.sanctions.screening;

import org.jspecify.annotations.NullMarked;
