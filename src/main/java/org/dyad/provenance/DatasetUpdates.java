package org.dyad.provenance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.dyad.graphql.ApiException.DeadlineExceeded;
import org.dyad.graphql.ApiException.Overloaded;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each load when it is committed, whichever process ran it.
 *
 * <p>One watch looks at the {@link DataVersion} once a second for all who follow, and only while somebody does. So what
 * is asked of the service after an update is answered from the new data.
 */
@ApplicationScoped
class DatasetUpdates {

    private static final Logger LOG = Logger.getLogger(DatasetUpdates.class);

    /** Updates kept for a follower who does not read. */
    private static final int MOST_UNREAD = 1000;

    private static final long RETRY_AFTER_SECONDS = 1;

    private final DataVersion version;
    private final DatasetStore datasets;
    private final Duration lookEvery;
    private final Multi<DatasetView> changes;

    /** So that a database that is away for an hour is told once. */
    private volatile boolean away;

    DatasetUpdates(
            DataVersion version,
            DatasetStore datasets,
            @ConfigProperty(name = "dyad.data.look-every", defaultValue = "1s") Duration lookEvery) {
        this.version = version;
        this.datasets = datasets;
        this.lookEvery = lookEvery;
        this.changes = Multi.createFrom()
                .deferred(this::watch)
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /**
     * The dataset that was imported last, then each one when it has been imported, in the order of the loads. A
     * follower who leaves 1,000 unread is ended.
     *
     * @param dataset a table's code, or the dataset before its slash; null for all
     */
    Multi<DatasetView> follow(@Nullable String dataset) {
        Multi<DatasetView> news = changes.filter(loaded -> isOf(dataset, loaded))
                .onOverflow()
                .buffer(MOST_UNREAD)
                .onFailure(BackPressureFailure.class)
                .transform(unread -> new Overloaded(RETRY_AFTER_SECONDS));
        Multi<DatasetView> held =
                Multi.createFrom().deferred(() -> Multi.createFrom().optional(newest(dataset)));
        // the news first, so that no load falls between the two; one that both tell is told once
        return Multi.createBy().merging().streams(news, held).skip().repetitions();
    }

    private Optional<DatasetView> newest(@Nullable String dataset) {
        return datasets.all().stream()
                .filter(loaded -> isOf(dataset, loaded))
                .max(Comparator.comparing(DatasetView::lastImportedAt));
    }

    private static boolean isOf(@Nullable String dataset, DatasetView loaded) {
        return dataset == null || loaded.code().equals(dataset) || loaded.code().startsWith(dataset + "/");
    }

    private Multi<DatasetView> watch() {
        AtomicLong told = new AtomicLong(version.current());
        return Multi.createFrom()
                .ticks()
                .every(lookEvery)
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> Multi.createFrom().iterable(since(told)));
    }

    private List<DatasetView> since(AtomicLong told) {
        try {
            long current = version.current();
            long before = told.get();
            List<DatasetView> loaded = current == before ? List.of() : datasets.loadedBetween(before, current);
            told.set(current);
            away = false;
            return loaded;
        } catch (IllegalStateException | DeadlineExceeded e) {
            if (!away) {
                LOG.warn("cannot look for new loads just now", e);
            }
            away = true;
            return List.of();
        }
    }
}
