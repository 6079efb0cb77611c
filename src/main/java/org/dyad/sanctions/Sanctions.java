package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.sanctions.SanctionProgrammeView.Reading;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/** Answers questions about programmes and measures from the register. */
@ApplicationScoped
class Sanctions {

    private final SanctionRegister register;
    private final CommodityMatch goods;
    private final Clock clock;

    Sanctions(SanctionRegister register, CommodityMatch goods, Clock clock) {
        this.register = register;
        this.goods = goods;
        this.clock = clock;
    }

    /** The day that is asked for, else today (UTC). */
    LocalDate dayOr(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    /** The day on which memberships count for a programme: as asked, else its first day, else today. */
    LocalDate countingDay(Lifecycle lifecycle, @Nullable LocalDate asked) {
        if (asked != null) {
            return asked;
        }
        return lifecycle
                .beginning()
                .or(lifecycle::earliest)
                .map(PartialDate::lastDay)
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** The programmes that meet the filter, in the order asked for. */
    List<Programme> programmes(SanctionProgrammeFilter filter, SanctionProgrammeOrder order, Reading reading) {
        String sender = filter.sender() == null ? null : register.require("filter.sender", filter.sender());
        String target = filter.target() == null ? null : register.require("filter.target", filter.target());
        String search = filter.search() == null ? null : filter.search().strip().toLowerCase(Locale.ROOT);
        LocalDate on = filter.on();
        return register.programmes(reading.asOf()).stream()
                .filter(programme -> sender == null || imposes(programme, sender, reading))
                .filter(programme -> target == null || bears(programme, target, on))
                .filter(programme -> on == null || programme.lifecycle().inForce(on) != InForce.NO)
                .filter(programme -> search == null || contains(programme, search))
                .filter(programme -> filter.kind() == null
                        || programme.measures().stream().anyMatch(measure -> measure.kind() == filter.kind()))
                .sorted(comparator(order))
                .toList();
    }

    private boolean imposes(Programme programme, String sender, Reading reading) {
        LocalDate day = countingDay(programme.lifecycle(), reading.day());
        return register.includes(programme.senders(), sender, day, reading.eu())
                || programme.measures().stream()
                        .anyMatch(measure ->
                                register.includes(measure.particulars().actors(true), sender, day, reading.eu()));
    }

    private boolean bears(Programme programme, String target, @Nullable LocalDate on) {
        LocalDate day = countingDay(programme.lifecycle(), on);
        return register.includes(programme.targets(), target, day, EuCount.MEMBERS)
                || programme.measures().stream()
                        .anyMatch(measure ->
                                register.includes(measure.particulars().actors(false), target, day, EuCount.MEMBERS));
    }

    private static boolean contains(Programme programme, String search) {
        return programme.code().toLowerCase(Locale.ROOT).contains(search)
                || programme.name().toLowerCase(Locale.ROOT).contains(search);
    }

    private static Comparator<Programme> comparator(SanctionProgrammeOrder order) {
        Comparator<Programme> byCode = Comparator.comparing(Programme::code);
        return switch (order) {
            case CODE -> byCode;
            case FIRST_STEP ->
                Comparator.<Programme, LocalDate>comparing(programme -> programme
                                .lifecycle()
                                .earliest()
                                .map(PartialDate::startInclusive)
                                .orElse(LocalDate.MAX))
                        .thenComparing(byCode);
            case LAST_STEP ->
                Comparator.<Programme, LocalDate>comparing(
                                programme -> programme
                                        .lifecycle()
                                        .latest()
                                        .map(PartialDate::lastDay)
                                        .orElse(LocalDate.MIN),
                                Comparator.reverseOrder())
                        .thenComparing(byCode);
        };
    }

    /** How many of the programmes each sender imposes, most first. */
    List<SenderCountView> senderCounts(List<Programme> programmes, Reading reading) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Programme programme : programmes) {
            LocalDate day = countingDay(programme.lifecycle(), reading.day());
            for (Actor sender : register.counted(programme.senders(), reading.eu(), day)) {
                actors.putIfAbsent(sender.code(), sender);
                counts.merge(sender.code(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> Optional.ofNullable(actors.get(entry.getKey())).stream()
                        .map(actor -> new SenderCountView(ActorView.of(actor), entry.getValue())))
                .toList();
    }

    /** The measures that meet every condition, by code. */
    List<SanctionMeasureView> measures(MeasureQuestion question) {
        return register.programmes(question.reading().asOf()).stream()
                .flatMap(programme ->
                        programme.measures().stream().flatMap(measure -> view(programme, measure, question)))
                .sorted(Comparator.comparing(SanctionMeasureView::getCode))
                .toList();
    }

    private Stream<SanctionMeasureView> view(Programme programme, Measure measure, MeasureQuestion question) {
        LocalDate on = question.reading().day();
        LocalDate day = countingDay(measure.lifecycle(programme), on);
        String matched = question.commodity() == null ? null : goods.matched(question.commodity(), measure.scopes());
        boolean fits = (question.sender() == null
                        || register.includes(
                                measure.senders(programme),
                                question.sender(),
                                day,
                                question.reading().eu()))
                && (question.target() == null
                        || register.includes(measure.targets(programme), question.target(), day, EuCount.MEMBERS))
                && (question.kind() == null || measure.kind() == question.kind())
                && (question.direction() == null || measure.direction() == question.direction())
                && (question.commodity() == null || matched != null)
                && (on == null || measure.inForce(programme, on) != InForce.NO);
        return fits
                ? Stream.of(new SanctionMeasureView(measure, programme, question.reading(), matched))
                : Stream.empty();
    }
}
