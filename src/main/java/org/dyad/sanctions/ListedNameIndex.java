package org.dyad.sanctions;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.Snapshot;
import org.dyad.sanctions.ScreeningStore.NameRow;
import org.dyad.sanctions.screening.NameIndex;
import org.dyad.sanctions.screening.ScreenedName;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All listed names in memory, made ready to be searched: about 350 bytes a name. Made anew when a version of a list was
 * imported; other imports leave it alone.
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

    private static final Logger LOG = Logger.getLogger(ListedNameIndex.class);

    /** After an import the names are taken apart at once, so that the first to ask need not wait for it. */
    private static final long LOOK_EVERY_MILLIS = 2_000;

    private final ScreeningStore store;
    private final Snapshot<String> state;
    private final boolean serving;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(ListedNameIndex::thread);
    private volatile @Nullable Held held;
    private @Nullable Future<?> looking;

    /** @param serving whether this process answers requests; commands do not */
    ListedNameIndex(
            ScreeningStore store,
            DataVersion version,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this.store = store;
        this.state = new Snapshot<>(version, store::state);
        this.serving = serving;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "listed-names");
        thread.setDaemon(true);
        return thread;
    }

    /** Tests count statements, and ask for names when they need them. */
    void onStart(@Observes StartupEvent start) {
        if (serving && LaunchMode.current() != LaunchMode.TEST) {
            looking = keeper.scheduleWithFixedDelay(
                    this::refresh, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void refresh() {
        try {
            get();
        } catch (IllegalStateException e) {
            LOG.debug("the database does not answer; the names are looked at again later", e);
        }
    }

    @PreDestroy
    void end() {
        if (looking != null) {
            looking.cancel(true);
        }
        keeper.shutdownNow();
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
