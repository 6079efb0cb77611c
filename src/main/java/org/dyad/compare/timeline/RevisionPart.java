package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;

/** Figures of whole years that an office replaced by others, on the first day on which a source shows the new one. */
@ApplicationScoped
class RevisionPart implements TimelinePart {

    /** The value before is the one that stood until that day; a mention never stood. */
    private static final String SELECT = """
            select 'REVISION:' || concat_ws(':', t.reporter, t.partner, t.flow, t.classification, t.commodity, t.basis,
                t.adjustment, extract(year from t.period), t.provider, t.currency, t.known_from) as id,
              daterange(t.known_from, t.known_from + 1) as happened, t.known_from as day, t.known_from,
              array[t.reporter, t.partner] as areas, t.source, t.locator, t.note,
              jsonb_build_object('provider', t.provider, 'flow', t.flow, 'commodity', t.commodity, 'basis', t.basis,
                'adjustment', t.adjustment, 'year', extract(year from t.period)::text, 'currency', t.currency,
                'directness', t.directness, 'value', t.value, 'before', (
                  select old.value from trade_flow old
                  where old.reporter = t.reporter and old.partner = t.partner and old.flow = t.flow
                    and old.commodity = t.commodity and old.frequency = t.frequency and old.period = t.period
                    and old.provider = t.provider and old.basis = t.basis and old.adjustment = t.adjustment
                    and old.classification = t.classification and old.currency = t.currency
                    and old.known_to = t.known_from and old.vintage_kind <> 'MENTION'
                  limit 1)) as details
            from trade_flow t where t.vintage_kind = 'REVISION' and t.frequency = 'A' and (%s)
            """;

    private final TimelineWords words;

    RevisionPart(TimelineWords words) {
        this.words = words;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.REVISION;
    }

    @Override
    public String select(TimelineReach reach) {
        return SELECT.formatted(
                switch (reach) {
                    case BETWEEN -> "t.reporter = any(:areas::text[]) and t.partner = any(:areas::text[])";
                    case OF_ONE -> "t.reporter = any(:areas::text[]) or t.partner = any(:areas::text[])";
                    case NAMED -> "t.reporter = split_part(:key, ':', 1) and t.partner = split_part(:key, ':', 2)";
                });
    }

    @Override
    public CitationView citation(TimelineRow row) {
        Directness directness = Directness.valueOf(row.details().require("directness"));
        return new CitationView(
                row.source(),
                row.locator(),
                directness == Directness.QUOTED ? row.details().text("provider") : null,
                directness,
                row.retrievedOn());
    }

    @Override
    public String title(TimelineRow row, @Nullable LocalDate asOf) {
        TimelineDetails details = row.details();
        BigDecimal now = Objects.requireNonNull(details.number("value"), "value");
        BigDecimal before = details.number("before");
        String currency = words.unit(details.require("currency"));
        List<String> values = ShortNumber.of(before == null ? now : before, now);
        return "%s: %s%s %s revised%s to %s"
                .formatted(
                        words.provider(details.require("provider")),
                        words.trade(row.areas(), Flow.valueOf(details.require("flow"))),
                        words.goods(details.require("commodity")),
                        year(details),
                        before == null ? "" : " from " + values.get(0) + currency,
                        values.get(1) + currency);
    }

    private static String year(TimelineDetails details) {
        String basis = switch (Basis.valueOf(details.require("basis"))) {
            case PERIOD -> "";
            case YEAR_TO_DATE -> "year to date ";
            case FISCAL_YEAR -> "fiscal year ";
        };
        String adjusted = switch (Adjustment.valueOf(details.require("adjustment"))) {
            case NONE -> "";
            case SEASONAL -> ", seasonally adjusted,";
        };
        return basis + details.require("year") + adjusted;
    }
}
