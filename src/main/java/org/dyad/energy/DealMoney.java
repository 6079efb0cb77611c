package org.dyad.energy;

/**
 * Values of deals in US dollars where no source prints one: what is printed in another currency, over the mean rate of
 * the year from which the terms hold, else of the first signing.
 *
 * <p>Rates are those of the indicators {@code FX.<currency>}, as they stand today; without one there is no value. The
 * figure is COMPUTED, and its note has rate, year and the rate's source.
 */
final class DealMoney {

    /** Rows like those of {@code energy_deal_figure}. */
    static final String CONVERTED = """
            select f.deal, f.kind, round(f.value / r.per_dollar, 2) as value, round(f.low / r.per_dollar, 2) as low,
              round(f.high / r.per_dollar, 2) as high, f.precision, 'USD' as unit, 'COMPUTED' as status, f.doubt, f."on",
              concat('converted at ', trim_scale(round(r.per_dollar, 6)), ' ', f.unit, ' for a dollar, the mean of ',
                extract(year from r.period), ' (', r.title, ')') as note,
              'COMPUTED' as directness, f.locator, f.known_from, f.source
            from energy_deal_figure f
            cross join lateral (select coalesce(lower(f."on"), (select min(lower(d."on")) from energy_deal_date d
              where d.deal = f.deal and d.kind = 'SIGNED')) as day) t
            cross join lateral (
              select case i.unit when 'USD_PER_' || f.unit then 1 / o.value else o.value end as per_dollar, o.period, s.title
              from indicator i join observation o on o.indicator = i.code join source s on s.id = o.source
              where i.code = 'FX.' || f.unit and o.frequency = 'A' and o.period = date_trunc('year', t.day)::date
                and o.known_to is null and o.value > 0
              order by o.provider limit 1) r
            where f.kind = 'VALUE' and f.unit <> 'USD' and not exists (select 1 from energy_deal_figure u
              where u.deal = f.deal and u.kind = 'VALUE' and u.unit = 'USD')
            """;

    private DealMoney() {}
}
