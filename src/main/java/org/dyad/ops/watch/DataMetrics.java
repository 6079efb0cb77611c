package org.dyad.ops.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.dyad.ops.watch.DataState.Kind;
import org.dyad.ops.watch.DataState.Line;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How old the data are, and whether the database answers. The database is asked by one statement now and then, however
 * often the metrics are read; while it does not answer, the data grow older from what was last known.
 */
@ApplicationScoped
class DataMetrics {

    private static final Logger LOG = Logger.getLogger(DataMetrics.class);

    private static final String SECONDS = "seconds";

    private final MeterRegistry registry;
    private final DataState state;
    private final Clock clock;
    private final Vertx vertx;
    private final Duration every;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean answers;
    private volatile long importsRunning;
    private volatile long importsWaiting;

    DataMetrics(
            MeterRegistry registry,
            DataState state,
            Clock clock,
            Vertx vertx,
            @ConfigProperty(name = "dyad.watch.every", defaultValue = "30s") Duration every) {
        this.registry = registry;
        this.state = state;
        this.clock = clock;
        this.vertx = vertx;
        this.every = every;
    }

    /** Asks from now on. */
    void begin() {
        gauge("dyad.database.up", "1 if the database answered when it was last asked, else 0", () -> answers ? 1 : 0);
        gauge("dyad.imports.running", "Imports that run on this database, in whichever process", () -> importsRunning);
        gauge("dyad.imports.waiting", "Imports that wait for one that runs", () -> importsWaiting);
        Ages ages = new Ages(registry);
        ask(ages);
        vertx.setPeriodic(every.toMillis(), tick -> ask(ages));
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        ServiceMetrics.gauge(registry, name, description, value);
    }

    private void ask(Ages ages) {
        if (asking.compareAndSet(false, true)) {
            vertx.executeBlocking(
                            () -> {
                                look(ages);
                                return null;
                            },
                            false)
                    .onComplete(done -> asking.set(false));
        }
    }

    private void look(Ages ages) {
        try {
            List<Line> lines = state.read();
            ages.tell(lines, this::age);
            importsRunning = count(lines, Kind.RUNNING);
            importsWaiting = count(lines, Kind.WAITING);
            answers = true;
        } catch (SQLException e) {
            answers = false;
            LOG.debug("the database does not answer", e);
        }
    }

    private static long count(List<Line> lines, Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .mapToLong(Line::count)
                .sum();
    }

    private double age(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1e3;
    }

    /** One gauge for each dataset and each list. */
    private static final class Ages {

        private final MultiGauge vintages;
        private final MultiGauge imports;
        private final MultiGauge rows;
        private final MultiGauge versions;
        private final MultiGauge seen;
        private final Map<String, Line> newest = new ConcurrentHashMap<>();

        Ages(MeterRegistry registry) {
            vintages = many(registry, "dyad.dataset.vintage.age", "Since the newest vintage of the dataset");
            imports = many(registry, "dyad.dataset.import.age", "Since the dataset was last imported, with success");
            rows = MultiGauge.builder("dyad.dataset.rows")
                    .description("Rows of the dataset's files as they were last imported")
                    .register(registry);
            versions = many(registry, "dyad.list.version.age", "Since the day of the list's version in force");
            seen = many(registry, "dyad.list.seen.age", "Since the list was last imported, changed or not");
        }

        private static MultiGauge many(MeterRegistry registry, String name, String description) {
            return MultiGauge.builder(name)
                    .description(description)
                    .baseUnit(SECONDS)
                    .register(registry);
        }

        /**
         * What is told already stays where it is and changes, so that no scrape falls between its going and its coming.
         */
        void tell(List<Line> lines, ToDoubleFunction<Instant> age) {
            lines.forEach(line -> newest.put(key(line), line));
            newest.keySet().retainAll(lines.stream().map(Ages::key).toList());
            vintages.register(ages(lines, Kind.DATASET, Line::day, age), false);
            imports.register(ages(lines, Kind.DATASET, Line::seen, age), false);
            rows.register(rows(lines), false);
            versions.register(ages(lines, Kind.LIST, Line::day, age), false);
            seen.register(ages(lines, Kind.LIST, Line::seen, age), false);
        }

        private static String key(Line line) {
            return line.kind() + " " + line.name();
        }

        private List<Row<?>> ages(
                List<Line> lines, Kind kind, Function<Line, @Nullable Instant> since, ToDoubleFunction<Instant> age) {
            List<Row<?>> known = new ArrayList<>();
            for (Line line : lines) {
                if (line.kind() == kind && since.apply(line) != null) {
                    known.add(Row.of(tags(line), key(line), key -> {
                        Line now = newest.get(key);
                        Instant begin = now == null ? null : since.apply(now);
                        return begin == null ? Double.NaN : age.applyAsDouble(begin);
                    }));
                }
            }
            return known;
        }

        private List<Row<?>> rows(List<Line> lines) {
            List<Row<?>> known = new ArrayList<>();
            for (Line line : lines) {
                if (line.kind() == Kind.DATASET) {
                    known.add(Row.of(tags(line), key(line), key -> {
                        Line now = newest.get(key);
                        return now == null ? Double.NaN : (double) now.count();
                    }));
                }
            }
            return known;
        }

        private static Tags tags(Line line) {
            return Tags.of(line.kind() == Kind.LIST ? "list" : "dataset", line.name());
        }
    }
}
