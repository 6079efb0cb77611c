package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Suggestions;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.Snapshot;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.reference.Compositions;
import org.jspecify.annotations.Nullable;

/** The register of sanctions in memory, as known now or on any day, and who counts as whom in it. */
@ApplicationScoped
class SanctionRegister {

    private static final String EU = "EU";
    private static final String WORLD = "WLD";

    private final Areas areas;
    private final Snapshot<Register> register;

    SanctionRegister(DataVersion version, RegisterReader reader, Areas areas) {
        this.areas = areas;
        this.register = new Snapshot<>(version, reader::read);
    }

    /** Every programme that was public by the end of the day, by code; all without one. */
    List<Programme> programmes(@Nullable LocalDate asOf) {
        return Known.by(asOf, register.get().programmes()).stream()
                .map(programme -> programme.by(asOf))
                .toList();
    }

    Optional<Programme> programme(String code, @Nullable LocalDate asOf) {
        return register.get()
                .programme(code)
                .filter(programme -> asOf == null || !programme.knownFrom().isAfter(asOf))
                .map(programme -> programme.by(asOf));
    }

    Optional<Programme> having(String measure) {
        return register.get().having(measure);
    }

    /**
     * The code of the actor that somebody calls so: one of ours, else an area by any of its codes and names. Who asks
     * for the European Union in a composition means the Union: figures have compositions, laws do not.
     *
     * @throws BadUserInput naming the argument and the nearest actors if there is none
     */
    String require(String argument, String anyCode) {
        String folded = anyCode.strip().toUpperCase(Locale.ROOT);
        if (register.get().actors().containsKey(folded)) {
            return folded;
        }
        return areas.find(anyCode)
                .map(area -> Compositions.wholeOf(area.code))
                .orElseThrow(() -> new BadUserInput(
                        argument,
                        "%s must be an area's code such as CHN or EU, or an actor such as WEST, was \"%s\""
                                .formatted(argument, shortened(anyCode)),
                        Suggestions.nearest(
                                shortened(anyCode),
                                Stream.concat(
                                                register.get().actors().keySet().stream(),
                                                areas.all().stream().map(area -> area.code))
                                        .distinct()
                                        .toList())));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /**
     * Whether one of the actors is the one that is meant, or a group to which it belonged on the day.
     *
     * @param eu whether the European Union counts as its members, for a sender
     */
    boolean includes(List<Actor> actors, String wanted, LocalDate day, EuCount eu) {
        return actors.stream()
                .anyMatch(actor -> actor.code().equals(wanted)
                        || (actor.kind() == ActorKind.GROUP
                                && !actor.code().equals(WORLD)
                                && (eu == EuCount.MEMBERS || !actor.code().equals(EU))
                                && members(actor, day).anyMatch(wanted::equals)));
    }

    /** The actors, the European Union replaced by its members on the day if it counts so. */
    List<Actor> counted(List<Actor> actors, EuCount eu, LocalDate day) {
        return eu == EuCount.ONE
                ? actors
                : actors.stream()
                        .flatMap(actor -> actor.code().equals(EU)
                                ? areas.membersOn(EU, day).stream().map(SanctionRegister::actor)
                                : Stream.of(actor))
                        .distinct()
                        .toList();
    }

    private Stream<String> members(Actor group, LocalDate day) {
        return group.area() == null
                ? Stream.empty()
                : areas.membersOn(group.area(), day).stream().map(area -> area.code);
    }

    private static Actor actor(Area area) {
        return new Actor(area.code, area.name, ActorKind.COUNTRY, area.code);
    }
}
