package org.dyad.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page in the list's own order, with a cursor each, and what the client needs to ask for the next.
 *
 * @param rows the rows
 * @param cursors the place of each row
 * @param info where the page lies
 * @param total counts the whole list, regardless of the window; asked only if the client asks for totalCount
 */
public record Page<T>(List<T> rows, List<String> cursors, PageInfo info, IntSupplier total) {

    /**
     * Cuts a page out of the rows that a store found.
     *
     * @param found at most {@link PageRequest#limit} rows as the store read them: descending if the request is
     *     backwards
     * @param key the unique key by which the list is ordered, which the cursor will stand for
     * @param total counts the whole list
     */
    public static <T> Page<T> of(PageRequest request, List<T> found, Function<T, String> key, IntSupplier total) {
        boolean more = found.size() > request.size();
        List<T> rows = new ArrayList<>(found.subList(0, Math.min(request.size(), found.size())));
        if (request.backwards()) {
            Collections.reverse(rows);
        }
        boolean next = request.beforeKey() != null || (more && !request.backwards());
        boolean previous = request.afterKey() != null || (more && request.backwards());
        return page(rows, key, next, previous, total);
    }

    /**
     * Cuts a page out of a whole list in memory.
     *
     * @param key a key that no two rows share
     * @throws ApiException.BadUserInput if a cursor stands for no row of the list
     */
    public static <T> Page<T> ofAll(PageRequest request, List<T> all, Function<T, String> key) {
        int from = request.afterKey() == null ? 0 : position("after", all, key, request.afterKey()) + 1;
        int to = request.beforeKey() == null ? all.size() : position("before", all, key, request.beforeKey());
        to = Math.max(from, to);
        if (request.backwards()) {
            from = Math.max(from, to - request.size());
        } else {
            to = Math.min(to, from + request.size());
        }
        return page(all.subList(from, to), key, to < all.size(), from > 0, all::size);
    }

    private static <T> int position(String argument, List<T> all, Function<T, String> key, @Nullable String wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw Cursor.foreign(argument);
    }

    private static <T> Page<T> page(
            List<T> rows, Function<T, String> key, boolean next, boolean previous, IntSupplier total) {
        List<String> cursors =
                rows.stream().map(row -> Cursor.encode(key.apply(row))).toList();
        String start = cursors.isEmpty() ? null : cursors.get(0);
        String end = cursors.isEmpty() ? null : cursors.get(cursors.size() - 1);
        return new Page<>(List.copyOf(rows), cursors, new PageInfo(next, previous, start, end), total);
    }

    /** The same page of what the rows are shown as. */
    public <V> Page<V> map(Function<T, V> shape) {
        return new Page<>(rows.stream().map(shape).toList(), cursors, info, total);
    }
}
