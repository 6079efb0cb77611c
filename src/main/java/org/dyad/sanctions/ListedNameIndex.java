package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.Snapshot;
import org.dyad.sanctions.ScreeningStore.NameRow;
import org.dyad.sanctions.screening.NameIndex;
import org.dyad.sanctions.screening.ScreenedName;
import org.jspecify.annotations.Nullable;

/**
 * All listed names in memory, made ready to be searched: about 350 bytes a name. Made anew at the first question after
 * a version of a list was imported; other imports leave it alone.
 */
@ApplicationScoped
class ListedNameIndex {

    /**
     * The names of one state of the lists.
     *
     * @param names by their number in the index
     * @param byParty numbers of the names of a party
     */
    record Held(String state, NameIndex index, List<NameRow> names, Map<String, List<Integer>> byParty) {}

    private final ScreeningStore store;
    private final Snapshot<String> state;
    private volatile @Nullable Held held;

    ListedNameIndex(ScreeningStore store, DataVersion version) {
        this.store = store;
        this.state = new Snapshot<>(version, store::state);
    }

    Held get() {
        String current = state.get();
        Held known = held;
        return known != null && known.state().equals(current) ? known : make(current);
    }

    private synchronized Held make(String current) {
        Held known = held;
        if (known != null && known.state().equals(current)) {
            return known;
        }
        List<NameRow> names = store.names();
        // taking names apart is most of the work, and each stands for itself
        List<ScreenedName> read =
                names.parallelStream().map(row -> ScreenedName.of(row.name())).toList();
        NameIndex.Builder index = new NameIndex.Builder();
        Map<String, Integer> entries = new HashMap<>();
        Map<String, List<Integer>> byParty = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            NameRow row = names.get(i);
            int entry = entries.computeIfAbsent(row.list() + ":" + row.entry(), absent -> entries.size());
            index.add(read.get(i), entry);
            byParty.computeIfAbsent(row.party(), absent -> new ArrayList<>(2)).add(i);
        }
        Held made = new Held(current, index.build(), names, byParty);
        held = made;
        return made;
    }
}
