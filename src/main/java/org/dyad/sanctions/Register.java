package org.dyad.sanctions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every programme with its measures, and every actor.
 *
 * @param programmes by code
 */
record Register(Map<String, Actor> actors, List<Programme> programmes) {

    Register {
        actors = Map.copyOf(actors);
        programmes = List.copyOf(programmes);
    }

    Optional<Programme> programme(String code) {
        return programmes.stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst();
    }

    /** The programme that has a measure of that code. */
    Optional<Programme> having(String measure) {
        return programmes.stream()
                .filter(programme ->
                        programme.measures().stream().anyMatch(own -> own.code().equals(measure)))
                .findFirst();
    }
}
