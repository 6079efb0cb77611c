package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.provenance.CitationView;
import org.jspecify.annotations.Nullable;

/** What is told of a programme or of a measure: who, when, by which act, how much. */
record Particulars(List<Role> roles, List<Step> steps, List<LegalBasis> legalBases, List<SanctionFigure> figures) {

    static final Particulars NONE = new Particulars(List.of(), List.of(), List.of(), List.of());

    Particulars {
        roles = List.copyOf(roles);
        steps = List.copyOf(steps);
        legalBases = List.copyOf(legalBases);
        figures = List.copyOf(figures);
    }

    /** What was public by the end of the day. */
    Particulars by(@Nullable LocalDate asOf) {
        return new Particulars(
                Known.by(asOf, roles), Known.by(asOf, steps), Known.by(asOf, legalBases), Known.by(asOf, figures));
    }

    List<Actor> actors(boolean senders) {
        return roles.stream()
                .filter(role -> role.sender() == senders)
                .map(Role::actor)
                .toList();
    }

    Lifecycle lifecycle() {
        return new Lifecycle(steps);
    }

    Stream<CitationView> citations() {
        return Stream.of(roles, steps, legalBases, figures)
                .flatMap(List::stream)
                .map(Known::citation);
    }
}
