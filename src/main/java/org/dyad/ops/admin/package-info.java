/**
 * Administration over HTTP: who may, what was asked, what came of it. Everything else of the service only reads, and
 * knows nobody.
 */
@NullMarked
package org.dyad.ops.admin;

import org.jspecify.annotations.NullMarked;
