package org.dyad.graphql.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.OneOf;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dyad.graphql.ApiException;
import org.dyad.graphql.Deadline;
import org.dyad.graphql.KeyedLoader;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.graphql.PeriodScalar;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolvers that do what the rooms' do, all but one without a database. */
@GraphQLApi
public class SampleApi {

    /** How many things the endless subscription has made. */
    public static final AtomicInteger ENDLESS = new AtomicInteger();

    public enum SampleFlow {
        EXPORT,
        IMPORT,
        TOTAL
    }

    @Input("SampleWindowInput")
    public record SampleWindow(
            @NonNull PeriodScalar from,
            @Nullable PeriodScalar to,
            @Nullable LocalDate asOf) {}

    @OneOf
    @Input("SampleChoiceInput")
    public record SampleChoice(
            @Nullable String code,
            @Nullable SampleWindow window,
            @io.smallrye.graphql.api.Nullable @Nullable List<@NonNull String> names) {}

    @Input("SampleTableInput")
    public record SampleTableWanted(
            @DefaultValue("20") @Nullable Integer top) {}

    /** Lists below an object. */
    @Description("Lists below an object.")
    public record SampleTable(
            @NonNull List<@NonNull SampleThing> things,
            @NonNull List<@NonNull SampleThing> rows,
            @NonNull List<@NonNull String> columns) {}

    /** What the batches were asked, in order. */
    public static final List<Set<?>> BATCHES = new CopyOnWriteArrayList<>();

    public static final AtomicInteger RUNNING = new AtomicInteger();
    public static final AtomicInteger MOST_RUNNING = new AtomicInteger();
    public static final AtomicInteger INTERRUPTED = new AtomicInteger();

    private final Deadline deadline;
    private final EntityManager entities;

    SampleApi(Deadline deadline, EntityManager entities) {
        this.deadline = deadline;
        this.entities = entities;
    }

    @Query
    @NonNull
    @Description("120 things.")
    public SampleThingConnection sampleThings(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return new SampleThingConnection(
                Page.ofAll(PageRequest.of(first, after, last, before), things(120), SampleThing::code));
    }

    @Query
    @NonNull
    @Description("Three things.")
    public List<@NonNull SampleThing> sampleFew() {
        return things(3);
    }

    @Query
    @Description("Rows of properties alone, so many.")
    public @Nullable List<@Nullable SampleRow> sampleRows(@NonNull Integer count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleRow::new).toList();
    }

    @Query
    @Description("Lists about what was chosen.")
    public @Nullable SampleTable sampleChosen(@Nullable SampleChoice choice) {
        return new SampleTable(things(3), things(3), List.of("a"));
    }

    @Query
    @Description("A table.")
    public @Nullable SampleTable sampleTable(@NonNull SampleTableWanted table) {
        return new SampleTable(things(3), things(3), List.of("a"));
    }

    @Query
    @NonNull
    @Description("Things, at most as many as asked for.")
    public List<@NonNull SampleThing> sampleEntries(@DefaultValue("200") @Nullable Integer first) {
        return things(3);
    }

    @Description("Whether the thing was in force on a day: its code and the day, to see who answered whom.")
    public CompletionStage<@Nullable String> inForce(@Source SampleThing thing, @Nullable LocalDate on) {
        record Key(String code, @Nullable LocalDate on) {}
        return KeyedLoader.load("SampleThing.inForce", new Key(thing.code(), on), keys -> {
            BATCHES.add(Set.copyOf(keys));
            Map<Key, String> answers = new HashMap<>();
            keys.forEach(key -> answers.put(key, key.code() + " on " + key.on()));
            return answers;
        });
    }

    @Description("As inForce, from a store that takes one set of arguments at a time.")
    public CompletionStage<@Nullable String> stage(@Source SampleThing thing, @Nullable LocalDate on) {
        record Arguments(@Nullable LocalDate on) {}
        return KeyedLoader.load("SampleThing.stage", thing.code(), new Arguments(on), (codes, arguments) -> {
            BATCHES.add(Set.copyOf(codes));
            Map<String, String> answers = new HashMap<>();
            codes.forEach(code -> answers.put(code, code + " at " + arguments.on()));
            return answers;
        });
    }

    @NonNull
    @Description("Batched without arguments.")
    public List<@NonNull String> label(@Source List<SampleThing> things) {
        return things.stream().map(thing -> "label of " + thing.code()).toList();
    }

    @NonNull
    @Description("Things within the thing.")
    public List<@NonNull SampleThing> parts(@Source SampleThing thing) {
        return things(2);
    }

    @Query
    @Description("What was passed.")
    public @Nullable String sampleEcho(
            @Nullable PeriodScalar period,
            @Nullable PartialDateScalar partialDate,
            @Nullable LocalDate date,
            @Nullable SampleFlow flow,
            @Nullable Integer number,
            @DefaultValue("0.85") @Nullable Double decimal,
            @io.smallrye.graphql.api.Nullable @Nullable List<@NonNull SampleFlow> flows,
            @Nullable SampleChoice choice) {
        return "%s %s %s %s %s %s %s %s".formatted(period, partialDate, date, flow, number, decimal, flows, choice);
    }

    @Query
    @Description("Needs an argument.")
    public @Nullable String sampleNeeds(@NonNull String code, @NonNull SampleWindow window) {
        return code + window;
    }

    @Query
    @Description("Fails in the way that is asked for.")
    public @Nullable String sampleFailure(@NonNull String how) throws Exception {
        throw switch (how) {
            case "input" -> new ApiException.BadUserInput("how", "how must be known, was input", List.of("known"));
            case "database" -> new SQLException("ERROR: relation \"secret\" does not exist", "42P01");
            case "connection" -> new SQLException("Connection to 10.0.0.7 refused", "08001");
            case "pool" -> new SQLException("Acquisition timeout while waiting for new connection");
            case "cancelled" -> new SQLException("canceling statement due to user request", "57014");
            default -> new IllegalStateException("secret of org.dyad.graphql.sample");
        };
    }

    @Query
    @NonNull
    @Description("Breaks its promise.")
    public String sampleNull() {
        return nothing();
    }

    @Query
    @Description("Takes its time and notes how many do so at once.")
    public @Nullable Integer sampleSlow(@NonNull Integer millis) {
        MOST_RUNNING.accumulateAndGet(RUNNING.incrementAndGet(), Math::max);
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            INTERRUPTED.incrementAndGet();
            Thread.currentThread().interrupt();
        } finally {
            RUNNING.decrementAndGet();
        }
        deadline.check();
        return millis;
    }

    @Query
    @Description("Lets the database take its time, by way of Hibernate.")
    public @Nullable Integer sampleEntities(@NonNull Integer seconds) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select count(*) from pg_sleep(:seconds)")
                                .setParameter("seconds", seconds)
                                .getSingleResult())
                        .intValue());
    }

    @Mutation
    @Description("Would change something.")
    public @Nullable String sampleChange() {
        return "changed";
    }

    @Subscription
    @NonNull
    @Description("Three things, one after the other.")
    public Multi<@NonNull SampleThing> sampleArrivals() {
        return Multi.createFrom().iterable(things(3));
    }

    @Subscription
    @NonNull
    @Description("One thing, then a failure.")
    public Multi<@NonNull SampleThing> sampleBreaks() {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(new SampleThing("T100")),
                        Multi.createFrom().failure(new ApiException.Unavailable("gone", 1)));
    }

    @Subscription
    @NonNull
    @Description("A thing each second.")
    public Multi<@NonNull SampleThing> sampleSeconds() {
        return Multi.createFrom().ticks().every(Duration.ofSeconds(1)).map(tick -> new SampleThing("T" + tick));
    }

    @Subscription
    @NonNull
    @Description("Things of 20 kB, as long as somebody asks for them.")
    public Multi<@NonNull SampleThing> sampleEndless() {
        return Multi.createFrom().generator(() -> 0, (count, emitter) -> {
            ENDLESS.incrementAndGet();
            emitter.emit(new SampleThing("T".repeat(20_000)));
            return count;
        });
    }

    private static List<SampleThing> things(int count) {
        return IntStream.range(100, 100 + count)
                .mapToObj(i -> new SampleThing("T" + i))
                .toList();
    }

    @SuppressWarnings("NullAway") // what a resolver must not do
    private static String nothing() {
        return null;
    }
}
