package org.dyad.provenance;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A small table held in memory, read again when the version of the data has changed.
 *
 * @param <T> what is made of the table; must not be changed by anybody
 */
public final class Snapshot<T> {

    private final DataVersion version;
    private final Supplier<T> read;
    private volatile @Nullable Held<T> held;

    private record Held<T>(long version, T content) {}

    /** @param read reads the table in one short transaction, or in none by JDBC */
    public Snapshot(DataVersion version, Supplier<T> read) {
        this.version = version;
        this.read = read;
    }

    /** The table as of the newest version known; a failure to read it leaves things as they were and is thrown. */
    public T get() {
        long current = version.current();
        Held<T> known = held;
        return known != null && known.version() == current ? known.content() : readOnce(current);
    }

    private synchronized T readOnce(long current) {
        Held<T> known = held;
        if (known != null && known.version() == current) {
            return known.content();
        }
        // the version was asked for first: what commits in between is only read once more
        T content = read.get();
        held = new Held<>(current, content);
        return content;
    }
}
