/** Resolvers that only the tests of org.dyad.graphql see. */
@NullMarked
package org.dyad.graphql.sample;

import org.jspecify.annotations.NullMarked;
