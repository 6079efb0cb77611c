package org.dyad.web;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are made one after another while they are written.
 *
 * @param name what a file of it is called, without ending
 * @param columns their heads
 * @param rows a cell a column: a text, a {@link Number}, or null for nothing
 */
record Sheet(String name, List<String> columns, Iterator<List<@Nullable Object>> rows) {}
