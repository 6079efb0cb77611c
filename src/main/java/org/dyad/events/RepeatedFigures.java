package org.dyad.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/** Claims whose figure was copied from an office's series: they are no second witness to it. */
@ApplicationScoped
public class RepeatedFigures {

    private final Snapshot<List<Claim>> all;

    RepeatedFigures(DataVersion version, ClaimStore claims) {
        this.all = new Snapshot<>(version, claims::repeating);
    }

    /**
     * Those about two areas, seen from the first of them, in the order in which they were said.
     *
     * @param asOf only what had been said and was public by the end of that day; null for all
     */
    public List<Claim> about(String area, String counterpart, @Nullable LocalDate asOf) {
        return all.get().stream()
                .filter(claim -> claim.area().equals(area) && counterpart.equals(claim.counterpart()))
                .filter(claim -> asOf == null
                        || !claim.knownFrom().isAfter(asOf) && !claim.saidBy().isAfter(asOf))
                .toList();
    }
}
