package org.dyad.finance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.finance.Institution.Alternative;
import org.dyad.finance.Institution.Founder;
import org.dyad.finance.Institution.Stay;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.graphql.Suggestions;
import org.dyad.observations.DatedStatusView;
import org.dyad.provenance.CitationView;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/** Finds institutions and shows them, as of any day. */
@ApplicationScoped
public class Institutions implements NodeLoader {

    private static final String PLANNED = "PLANNED";

    private final InstitutionRegister register;
    private final Areas areas;

    Institutions(InstitutionRegister register, Areas areas) {
        this.register = register;
        this.areas = areas;
    }

    Optional<InstitutionView> find(String code, @Nullable LocalDate asOf) {
        return register.find(code)
                .filter(institution -> isKnown(institution, asOf))
                .map(institution -> view(institution.asOf(asOf), asOf));
    }

    /** The institution of that code, for an argument that must name one. */
    String require(String argument, String code) {
        if (register.find(code).isEmpty()) {
            List<String> all = register.all().stream().map(Institution::code).toList();
            List<String> nearest = Suggestions.nearest(code, all);
            throw new BadUserInput(
                    argument,
                    "%s must be an institution's code such as SWIFT, was \"%s\"".formatted(argument, code),
                    nearest.isEmpty() ? all : nearest);
        }
        return code;
    }

    List<Institution> list(InstitutionFilter filter, List<String> areaCodes, @Nullable LocalDate asOf) {
        return known(asOf)
                .filter(institution -> filter.kind() == null || filter.kind() == institution.kind())
                .filter(institution -> standsIn(institution, filter))
                .filter(institution -> areasOf(institution).containsAll(areaCodes))
                .toList();
    }

    private static boolean standsIn(Institution institution, InstitutionFilter filter) {
        String other = filter.alternativeTo();
        AlternativeFunction function = filter.function();
        return (other == null && function == null)
                || institution.alternatives().stream()
                        .anyMatch(row -> (other == null || row.alternativeTo().equals(other))
                                && (function == null || row.function() == function));
    }

    private Stream<Institution> known(@Nullable LocalDate asOf) {
        return register.all().stream()
                .filter(institution -> isKnown(institution, asOf))
                .map(institution -> institution.asOf(asOf));
    }

    private static boolean isKnown(Institution institution, @Nullable LocalDate asOf) {
        return asOf == null || !institution.knownFrom().isAfter(asOf);
    }

    private static Set<String> areasOf(Institution institution) {
        return Stream.of(
                        Stream.ofNullable(institution.area()),
                        institution.founders().stream().map(Founder::area),
                        institution.stays().stream().map(Stay::member))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    InstitutionView view(Institution institution, @Nullable LocalDate asOf) {
        List<Alternative> reverse = known(asOf)
                .flatMap(other -> other.alternatives().stream())
                .filter(row -> row.alternativeTo().equals(institution.code()))
                .toList();
        String area = institution.area();
        return new InstitutionView(
                institution,
                asOf,
                institution.code(),
                institution.name(),
                institution.kind(),
                area == null ? null : areas.view(area),
                alternatives(institution.alternatives(), Alternative::alternativeTo, asOf),
                alternatives(reverse, Alternative::institution, asOf),
                institution.founders().stream()
                        .map(Founder::area)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(areas::view)
                        .toList(),
                institution.founders().stream()
                        .map(Founder::party)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                PartialDateScalar.of(Picks.date(institution.statuses(), "FOUNDED")),
                PartialDateScalar.of(Picks.date(institution.statuses(), "OPERATIONAL", "OPENED")),
                institution.headquarters(),
                Picks.money(institution.amounts(), null, Picks.CAPITAL),
                institution.statuses().stream().map(this::status).toList(),
                institution.note(),
                List.of(citation(institution, reverse, asOf)));
    }

    /** Where it is named; on a day before that, where the first that was known of it stands. */
    private static CitationView citation(Institution institution, List<Alternative> reverse, @Nullable LocalDate asOf) {
        return asOf == null || !institution.namedFrom().isAfter(asOf)
                ? institution.citation()
                : Stream.<Institution.Known>concat(institution.facts(), reverse.stream())
                        .min(Comparator.comparing(Institution.Known::knownFrom))
                        .map(Institution.Known::citation)
                        .orElseGet(institution::citation);
    }

    /** Several sources of one alternative are one, cited by all. */
    private static List<AlternativeView> alternatives(
            List<Alternative> rows, Function<Alternative, String> other, @Nullable LocalDate asOf) {
        Map<List<Object>, List<Alternative>> byOther = rows.stream()
                .collect(groupingBy(
                        row -> List.<Object>of(other.apply(row), row.function()), LinkedHashMap::new, toList()));
        return byOther.values().stream()
                .map(same -> new AlternativeView(
                        other.apply(same.get(0)),
                        asOf,
                        same.get(0).function(),
                        same.stream()
                                .map(Alternative::note)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        same.stream().map(Alternative::citation).toList()))
                .toList();
    }

    private DatedStatusView status(Institution.Status row) {
        String area = row.area();
        return new DatedStatusView(
                row.status(),
                new PartialDateScalar(row.on()),
                area == null ? null : areas.view(area),
                PLANNED.equals(row.status()) ? PLANNED : "CONFIRMED",
                row.note(),
                row.knownFrom(),
                List.of(row.citation()));
    }

    @Override
    public String type() {
        return InstitutionView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return find(key, null).orElse(null);
    }
}
