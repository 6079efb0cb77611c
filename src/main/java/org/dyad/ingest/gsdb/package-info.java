/**
 * The Global Sanctions Data Base, for those who hold it: it is given for research on request, so none of it ships. Its
 * cases become programmes of the register. Knows {@code ingest.files} and the dataset's tables.
 */
@NullMarked
package org.dyad.ingest.gsdb;

import org.jspecify.annotations.NullMarked;
