package org.dyad.compare.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dyad.energy.EnergyFlowReader;
import org.dyad.events.Claim;
import org.dyad.events.Claims;
import org.dyad.graphql.Page;
import org.dyad.observations.ExchangeRates;
import org.dyad.provenance.Provider;
import org.dyad.provenance.Providers;
import org.dyad.trade.TradeReader;
import org.jspecify.annotations.Nullable;

/**
 * Checks the claims of a page: the trade figures of all of them are read with one statement, and their flows of energy
 * with another, if they are wanted.
 */
@ApplicationScoped
class ClaimChecks {

    private final Claims claims;
    private final ClaimOffices offices;
    private final ClaimJudge judge;
    private final TradeReader trade;
    private final ExchangeRates rates;
    private final EnergyFlowReader energy;
    private final Providers providers;
    private final Clock clock;

    ClaimChecks(
            Claims claims,
            ClaimOffices offices,
            ClaimJudge judge,
            TradeReader trade,
            ExchangeRates rates,
            EnergyFlowReader energy,
            Providers providers,
            Clock clock) {
        this.claims = claims;
        this.offices = offices;
        this.judge = judge;
        this.trade = trade;
        this.rates = rates;
        this.energy = energy;
        this.providers = providers;
        this.clock = clock;
    }

    /** @param asOf the day that counts as now; null for today and all that is known */
    Page<ClaimCheckView> of(Page<Claim> page, @Nullable LocalDate asOf) {
        LocalDate now = asOf == null ? LocalDate.now(clock) : asOf;
        Map<Claim, List<Pair>> asked = new HashMap<>();
        page.rows().forEach(claim -> asked.put(claim, pairs(claim, asOf)));
        ClaimFigures figures = new ClaimFigures(
                trade,
                rates,
                asked.values().stream()
                        .flatMap(List::stream)
                        .flatMap(pair -> Stream.of(pair.then(), pair.now()))
                        .toList());
        EnergyClaimFigures flows = new EnergyClaimFigures(energy, providers);
        Map<Claim, EnergyQuestion> ofEnergy = new HashMap<>();
        page.rows()
                .forEach(claim -> EnergyQuestion.of(claim).ifPresent(question -> {
                    ofEnergy.put(claim, question);
                    flows.want(question, claim.saidBy());
                    flows.want(question, asOf);
                }));
        return page.map(claim -> new ClaimCheckView(claims.view(claim), () -> {
            EnergyQuestion question = ofEnergy.get(claim);
            return question == null
                    ? find(claim, asked.getOrDefault(claim, List.of()), now, figures)
                    : find(claim, question, asOf, flows);
        }));
    }

    /** Of offices that publish the flow each is asked; where none does, the verdict says so. */
    private ClaimFinding find(
            Claim claim, EnergyQuestion question, @Nullable LocalDate asOf, EnergyClaimFigures flows) {
        LocalDate now = asOf == null ? LocalDate.now(clock) : asOf;
        List<ClaimAgainstView> against = new ArrayList<>();
        for (Provider office : flows.offices(question, claim.saidBy(), asOf)) {
            ClaimSide side = question.side(office.area);
            ClaimLookup then = new ClaimLookup(question.question(), side, office, "", claim.saidBy());
            ClaimLookup today = new ClaimLookup(question.question(), side, office, "", asOf);
            ClaimJudge.Judged judged =
                    judge.judge(claim, then, flows.answer(question, office, claim.saidBy()), claim.saidBy());
            ClaimJudge.Judged judgedNow = judge.judge(claim, today, flows.answer(question, office, asOf), now);
            if (judged.hasFigure() || judgedNow.hasFigure()) {
                against.add(judge.show(then, Known.THEN, judged));
                against.add(judge.show(today, Known.NOW, judgedNow));
            }
        }
        return against.isEmpty()
                ? new ClaimFinding(
                        List.of(),
                        ClaimVerdicts.withoutFigure(
                                claim.kind(), question.question().isOver(now), false))
                : ClaimFinding.of(against);
    }

    /** What one office is asked: what it knew when the claim was said, and what it knows now. */
    private record Pair(ClaimLookup then, ClaimLookup now) {}

    private List<Pair> pairs(Claim claim, @Nullable LocalDate asOf) {
        ClaimQuestion question = ClaimQuestion.of(claim).orElse(null);
        if (question == null) {
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (ClaimSide side : offices.sides(claim, question)) {
            for (Provider office : side.offices()) {
                String currency =
                        question.currency() != null ? question.currency() : offices.currency(office, claim.saidBy());
                pairs.add(new Pair(
                        new ClaimLookup(question, side, office, currency, claim.saidBy()),
                        new ClaimLookup(question, side, office, currency, asOf)));
            }
        }
        return pairs;
    }

    private ClaimFinding find(Claim claim, List<Pair> pairs, LocalDate now, ClaimFigures figures) {
        List<ClaimAgainstView> against = new ArrayList<>();
        for (Pair pair : pairs) {
            ClaimJudge.Judged then = judge.judge(claim, pair.then(), figures.answer(pair.then()), claim.saidBy());
            ClaimJudge.Judged today = judge.judge(claim, pair.now(), figures.answer(pair.now()), now);
            if (then.hasFigure()
                    || today.hasFigure()
                    || pair.now().side().isAnswerable(pair.now().office())) {
                against.add(judge.show(pair.then(), Known.THEN, then));
                against.add(judge.show(pair.now(), Known.NOW, today));
            }
        }
        return pairs.isEmpty() ? ClaimFinding.unanswered(claim.kind()) : ClaimFinding.of(against);
    }
}
