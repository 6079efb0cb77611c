package org.dyad.reference;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.NotFound;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.dyad.graphql.Suggestions;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/** All areas, by any code or name that somebody uses for them, and who belongs to a group on a day. */
@ApplicationScoped
public class Areas implements NodeLoader {

    private static final int MOST_SUGGESTIONS = 5;

    /** The European Union of today is counted in the composition that it has. */
    private static final Map<String, List<String>> RECORDED_AS = Map.of("EU", List.of("EU", "EU27_2020"));

    private final GroupMemberships memberships;
    private final Snapshot<AreaNames> names;

    Areas(DataVersion version, GroupMemberships memberships) {
        this.memberships = memberships;
        this.names = new Snapshot<>(version, Areas::readAll);
    }

    private static AreaNames readAll() {
        return QuarkusTransaction.requiringNew().call(() -> AreaNames.of(Area.listAll(), AreaAlias.listAll()));
    }

    /** All areas, by code. */
    public List<Area> all() {
        return names.get().all();
    }

    /**
     * The area that somebody calls so, in any case of letters. If a text could mean several, the first of these counts:
     * our code (alpha-3 or a group's), alpha-2, the M49 number (also padded with zeros), UN Comtrade's number, another
     * institution's code, a name.
     */
    public Optional<Area> find(String anyCode) {
        return names.get().find(anyCode);
    }

    /**
     * Like {@link #find}, for an argument that must name one.
     *
     * @throws BadUserInput naming the argument and the codes of the areas whose code or name is nearest
     */
    public Area require(String argument, String anyCode) {
        return find(anyCode).orElseThrow(() -> unknown(argument, anyCode));
    }

    private BadUserInput unknown(String argument, String text) {
        List<String> codes = all().stream().map(area -> area.code).toList();
        List<String> nearest = Stream.concat(
                        Suggestions.nearest(text, codes).stream(),
                        Suggestions.nearest(text, names.get().names()).stream()
                                .flatMap(name -> find(name).stream())
                                .map(area -> area.code))
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
        return new BadUserInput(
                argument, "%s must be an area's code such as CHN or EU, was \"%s\"".formatted(argument, text), nearest);
    }

    /** Codes under which figures and claims about the area may stand, best first; the area's own is among them. */
    public List<String> recordedAs(String code) {
        return RECORDED_AS.getOrDefault(code, List.of(code));
    }

    /** The full members of a group on a day, by code; none if the code is no group's. */
    public List<Area> membersOn(String groupCode, LocalDate day) {
        return memberships.in(groupCode).stream()
                .filter(stay -> stay.kind() == MembershipKind.MEMBER && stay.covers(day))
                .flatMap(stay -> names.get().byCode(stay.member()).stream())
                .distinct()
                .sorted(Comparator.comparing(area -> area.code))
                .toList();
    }

    /**
     * The area of that code as the API shows it.
     *
     * @param code as stored, in our own codes
     * @throws NotFound if it is not loaded
     */
    public AreaView view(String code) {
        return names.get()
                .byCode(code)
                .map(AreaView::of)
                .orElseThrow(() -> new NotFound("no area has the code \"%s\"".formatted(code)));
    }

    @Override
    public String type() {
        return AreaView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return names.get().byCode(key).map(AreaView::of).orElse(null);
    }
}
