package org.dyad.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dyad.events.Event.Amount;
import org.dyad.events.Event.Report;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.observations.FigureView;
import org.dyad.observations.UnitView;
import org.dyad.reference.Areas;
import org.dyad.reference.Units;
import org.jspecify.annotations.Nullable;

/** Finds events and shows them, as of any day. */
@ApplicationScoped
public class Events implements NodeLoader {

    private final EventStore store;
    private final EventDetails details;
    private final Areas areas;
    private final Units units;

    Events(EventStore store, EventDetails details, Areas areas, Units units) {
        this.store = store;
        this.details = details;
        this.areas = areas;
        this.units = units;
    }

    Page<EventView> page(EventSelection selection, PageRequest request) {
        Page<Event> page = store.page(selection, request);
        List<String> codes = page.rows().stream().map(Event::code).toList();
        Map<String, List<Report>> reports = details.reports(codes, selection.asOf());
        Map<String, List<Amount>> amounts = details.amounts(codes, selection.asOf());
        return page.map(event -> view(
                event, reports.getOrDefault(event.code(), List.of()), amounts.getOrDefault(event.code(), List.of())));
    }

    private EventView view(Event event, List<Report> reports, List<Amount> amounts) {
        return new EventView(
                event.code(),
                event.name(),
                event.kind(),
                event.areas().stream().map(areas::view).toList(),
                PartialDateScalar.of(event.begins()),
                PartialDateScalar.of(event.ends()),
                event.place(),
                amounts.stream().map(this::figure).toList(),
                reports.stream().map(Events::report).toList(),
                event.note(),
                event.knownFrom(),
                reports.stream().map(Report::citation).distinct().toList());
    }

    private static EventReportView report(Report report) {
        return new EventReportView(
                report.standing(),
                PartialDateScalar.of(report.begins()),
                PartialDateScalar.of(report.ends()),
                report.place(),
                report.note(),
                List.of(report.citation()));
    }

    private FigureView figure(Amount row) {
        String area = row.area();
        return new FigureView(
                row.kind(),
                area == null ? null : areas.view(area),
                number(row.value()),
                number(row.low()),
                number(row.high()),
                row.precision(),
                UnitView.of(units.of(row.unit())),
                row.status(),
                null,
                row.isMisprint(),
                row.note(),
                row.knownFrom(),
                List.of(row.citation()));
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    @Override
    public String type() {
        return EventView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return store.find(key)
                .map(event -> view(
                        event,
                        details.reports(List.of(key), null).getOrDefault(key, List.of()),
                        details.amounts(List.of(key), null).getOrDefault(key, List.of())))
                .orElse(null);
    }
}
