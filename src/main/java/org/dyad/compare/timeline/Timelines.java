package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.NodeLoader;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/** What happened, shown: pages of the timeline, and single entries by their id. */
@ApplicationScoped
public class Timelines implements NodeLoader {

    private final TimelineStore store;
    private final Areas areas;

    Timelines(TimelineStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    /**
     * What happened, earliest first, read with one statement.
     *
     * @param areas our codes. Of one: everything it takes part in. Of several: what is of one of them alone, and what
     *     is between two of them. Of none: nothing
     * @param from first day of the window, which entries must overlap; null for no bound
     * @param to last day of the window; null for no bound
     * @param kinds empty for all
     * @param limit most entries, from 0 to 500; the earliest ones count
     * @param asOf only what was public and had begun by the end of that day; null for all
     * @throws org.dyad.graphql.ApiException.LimitExceeded if the limit is above 500
     */
    public List<TimelineEntryView> between(
            Collection<String> areas,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<TimelineKind> kinds,
            int limit,
            @Nullable LocalDate asOf) {
        return areas.isEmpty()
                ? List.of()
                : page(areas, from, to, kinds, asOf, PageRequest.of(limit, null, null, null))
                        .rows();
    }

    /** @throws org.dyad.graphql.ApiException.BadUserInput if a cursor is of another list */
    Page<TimelineEntryView> page(
            Collection<String> areas,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<TimelineKind> kinds,
            @Nullable LocalDate asOf,
            PageRequest request) {
        List<String> asked = areas.stream().distinct().toList();
        List<String> codes = asked.stream()
                .flatMap(code -> this.areas.recordedAs(code).stream())
                .distinct()
                .toList();
        TimelineSelection selection = new TimelineSelection(codes, asked.size() == 1, from, to, kinds, asOf);
        return store.page(selection, request).map(row -> view(row, asOf));
    }

    private TimelineEntryView view(TimelineRow row, @Nullable LocalDate asOf) {
        TimelinePart part = store.part(row.kind());
        return new TimelineEntryView(
                row.id(),
                new PartialDateScalar(row.date()),
                row.kind(),
                part.title(row, asOf),
                row.note(),
                row.areas().stream().map(areas::view).toList(),
                row.knownFrom(),
                List.of(part.citation(row)));
    }

    /**
     * The entry that an id stands for: that of the entry itself, or of the one thing that it is about, such as a claim.
     *
     * @param argument the argument that brought the id
     * @throws BadUserInput if it is no id of this service, or of nothing on the timeline
     */
    public TimelineEntryView entry(String argument, String id) {
        NodeId node = NodeId.decode(argument, id);
        String key = node.type().equals(TimelineEntryView.TYPE)
                ? node.key()
                : store.kindOf(node.type()).map(kind -> kind + ":" + node.key()).orElse("");
        if (load(key) instanceof TimelineEntryView entry) {
            return entry;
        }
        throw new BadUserInput(argument, argument + ": expected the id of something that has a date on the timeline");
    }

    @Override
    public String type() {
        return TimelineEntryView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return TimelinePlace.isId(key)
                ? store.find(key).map(row -> view(row, null)).orElse(null)
                : null;
    }
}
