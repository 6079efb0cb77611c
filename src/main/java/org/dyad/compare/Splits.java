package org.dyad.compare;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dyad.compare.timeline.TimelineEntryView;
import org.dyad.events.ClaimView;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.NodeLoader;
import org.dyad.series.PartialDate;
import org.dyad.series.study.EventPeriod;
import org.jspecify.annotations.Nullable;

/** Finds the day at which a comparison is cut. */
@ApplicationScoped
class Splits {

    private static final int LONGEST_WINDOW = 10_000;

    private final List<NodeLoader> loaders;

    Splits(@All List<NodeLoader> loaders) {
        this.loaders = loaders;
    }

    /** @throws BadUserInput if there is no such event, it has no date, or the window is not positive */
    @Nullable
    Split of(@Nullable SplitInput input) {
        if (input == null) {
            return null;
        }
        Integer window = input.window();
        if (window != null && (window < 1 || window > LONGEST_WINDOW)) {
            throw new BadUserInput(
                    "input.split.window",
                    "input.split.window must be from 1 to %d periods, was %d".formatted(LONGEST_WINDOW, window));
        }
        return new Split(day(input.at()), Objects.requireNonNullElse(input.eventPeriod(), EventPeriod.EXCLUDE), window);
    }

    private LocalDate day(EventPointInput at) {
        if (at.date() != null) {
            return at.date();
        }
        String argument = "input.split.at.event";
        NodeId id = NodeId.decode(argument, Objects.requireNonNull(at.event()));
        Node found = loaders.stream()
                .filter(loader -> loader.type().equals(id.type()))
                .findFirst()
                .map(loader -> loader.load(id.key()))
                .orElse(null);
        PartialDate date = date(found);
        if (date == null) {
            throw new BadUserInput(argument, argument + ": expected the id of something that has a date");
        }
        return date.startInclusive();
    }

    private static @Nullable PartialDate date(@Nullable Node found) {
        if (found instanceof TimelineEntryView entry) {
            return entry.date().date();
        }
        return found instanceof ClaimView claim ? claim.claim().saidOn() : null;
    }
}
