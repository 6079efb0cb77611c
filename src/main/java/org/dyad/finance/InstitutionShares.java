package org.dyad.finance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.finance.Institution.Amount;
import org.dyad.finance.Institution.Stay;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.graphql.Suggestions;
import org.dyad.observations.FigureView;
import org.dyad.observations.UnitView;
import org.dyad.reference.Areas;
import org.dyad.reference.MembershipKind;
import org.dyad.reference.MembershipView;
import org.dyad.reference.Units;
import org.jspecify.annotations.Nullable;

/** Shows who holds how much of an institution, and its figures. */
@ApplicationScoped
class InstitutionShares {

    private final InstitutionRegister register;
    private final Areas areas;
    private final Units units;

    InstitutionShares(InstitutionRegister register, Areas areas, Units units) {
        this.register = register;
        this.areas = areas;
        this.units = units;
    }

    /** One row a stay, by member; what several sources say of it is put together. */
    List<MembershipView> memberships(Institution institution) {
        return institution.stays().stream()
                .collect(groupingBy(stay -> List.of(stay.member(), stay.number()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(rows -> membership(institution, rows))
                .toList();
    }

    private MembershipView membership(Institution institution, List<Stay> rows) {
        String member = rows.get(0).member();
        String note = rows.stream()
                .map(Stay::note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return new MembershipView(
                null,
                institution.code(),
                areas.view(member),
                MembershipKind.MEMBER,
                PartialDateScalar.of(Picks.date(rows, Stay::approvedOn)),
                PartialDateScalar.of(Picks.date(rows, Stay::effectiveOn)),
                PartialDateScalar.of(Picks.date(rows, Stay::leftOn)),
                Picks.money(institution.amounts(), member, Picks.CAPITAL_OF_MEMBER),
                Picks.share(institution.amounts(), member, Picks.CAPITAL_SHARE),
                Picks.share(institution.amounts(), member, Picks.VOTING_SHARE),
                note.isEmpty() ? null : note,
                rows.get(0).citation().source(),
                rows.stream().map(Stay::citation).distinct().toList());
    }

    /**
     * The figures of one kind, or all; what is worked out stands behind what is printed.
     *
     * @throws BadUserInput if no institution has figures of that kind
     */
    List<FigureView> figures(Institution institution, @Nullable String kind, @Nullable LocalDate asOf) {
        if (kind != null) {
            require(kind);
        }
        List<Amount> known = institution.asOf(asOf).amounts();
        return Stream.concat(known.stream(), ReserveAccess.of(known).stream())
                .filter(row -> kind == null || row.kind().equals(kind))
                .map(this::figure)
                .toList();
    }

    private void require(String kind) {
        List<String> kinds = Stream.concat(
                        Stream.of(ReserveAccess.KIND),
                        register.all().stream()
                                .flatMap(one -> one.amounts().stream().map(Amount::kind)))
                .distinct()
                .sorted()
                .toList();
        if (!kinds.contains(kind)) {
            List<String> nearest = Suggestions.nearest(kind, kinds);
            throw new BadUserInput(
                    "kind",
                    "kind must be one of the kinds of figures such as AUTHORISED, was \"%s\"".formatted(kind),
                    nearest.isEmpty() ? kinds : nearest);
        }
    }

    private FigureView figure(Amount row) {
        String member = row.member();
        return new FigureView(
                row.kind(),
                member == null ? null : areas.view(member),
                number(row.value()),
                number(row.low()),
                number(row.high()),
                row.precision(),
                UnitView.of(units.of(row.unit())),
                row.status(),
                PartialDateScalar.of(row.on()),
                false,
                row.note(),
                row.knownFrom(),
                row.citations());
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
