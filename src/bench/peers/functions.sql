-- What a user of PostGraphile would write for questions that no table answers by itself, and links between tables whose
-- foreign keys Dyad does without.
create schema bench;

comment on table designation_programme is E'@foreignKey (programme) references sanction_programme (code)';

-- The largest partners of a reporter in a year with their percent of its trade with the world; the rest as one row.
create function bench.breakdown(in_reporter text, in_flow text, in_year integer, in_provider text, top integer)
  returns table (code text, label text, value numeric, share double precision)
  language sql stable parallel safe as $$
    with told as materialized (
      select t.partner, t.value from trade_flow t
      where t.reporter = in_reporter and t.partner = any(array(select a.code from area a)) and t.flow = in_flow
        and t.frequency = 'A' and t.period = make_date(in_year, 1, 1) and t.commodity = 'TOTAL' and t.basis = 'PERIOD'
        and t.adjustment = 'NONE' and t.provider = in_provider and t.known_to is null),
    whole as (select t.value from told t where t.partner = 'WLD'),
    shown as materialized (
      select t.partner, a.name, t.value from told t join area a on a.code = t.partner and a.kind <> 'GROUP'
      order by t.value desc, t.partner limit top)
    select s.partner, s.name, s.value, (100 * s.value / w.value)::double precision from shown s, whole w
    union all
    select null, null, w.value - (select sum(value) from shown),
      (100 - 100 * (select sum(value) from shown) / w.value)::double precision
    from whole w
    union all
    select 'WLD', null, w.value, null from whole w
  $$;

create function bench.trade(a text, b text, in_flow text, in_provider text, since date, until date) returns jsonb
  language sql stable parallel safe as $$
    select jsonb_build_object('provider', in_provider, 'periods', jsonb_agg(t.period order by t.period),
      'values', jsonb_agg(t.value order by t.period), 'statuses', jsonb_agg(t.status order by t.period))
    from (
      select distinct on (t.period) t.period, t.value, t.status from trade_flow t
      where t.reporter = a and t.partner = b and t.flow = in_flow and t.commodity = 'TOTAL' and t.frequency = 'A'
        and t.basis = 'PERIOD' and t.adjustment = 'NONE' and t.currency = 'USD' and t.provider = in_provider
        and t.period between since and until and t.known_to is null
      order by t.period, t.known_from desc) t
  $$;

create function bench.sanctions(in_sender text, in_target text) returns jsonb
  language sql stable parallel safe as $$
    select jsonb_build_object('totalCount', count(*),
      'nodes', coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name) order by p.code)
        filter (where p.place <= 5), '[]'))
    from (
      select p.code, p.name, row_number() over (order by p.code) as place from sanction_programme p
      where exists (select 1 from sanction_role r join sanction_actor x on x.code = r.actor
          where r.programme = p.code and r.role = 'SENDER' and x.area = in_sender)
        and exists (select 1 from sanction_role r join sanction_actor x on x.code = r.actor
          where r.programme = p.code and r.role = 'TARGET' and x.area = in_target)) p
  $$;

create function bench.dyad_page(a text, b text) returns jsonb
  language sql stable parallel safe as $$
    select jsonb_build_object(
      'a', (select jsonb_build_object('code', x.code, 'name', x.name) from area x where x.code = a),
      'b', (select jsonb_build_object('code', x.code, 'name', x.name) from area x where x.code = b),
      'tradeSeenByA', bench.trade(a, b, 'IMPORT', 'GACC', '2015-01-01', '2024-01-01'),
      'tradeSeenByB', bench.trade(b, a, 'EXPORT', 'FCS', '2012-01-01', '2021-01-01'),
      'energyDeals', (
        select jsonb_build_object('totalCount', count(*),
          'nodes', jsonb_agg(jsonb_build_object('code', d.code, 'name', d.name) order by d.place)
            filter (where d.place <= 5))
        from (
          select d.code, d.name, row_number() over (order by upper(x."on") nulls last, d.code) as place
          from energy_deal d
          left join lateral (select x."on" from energy_deal_date x where x.deal = d.code and x.kind = 'SIGNED'
            order by upper(x."on") limit 1) x on true
          where d.code in (select p.deal from energy_deal_party p where p.area in (a, b)
            group by p.deal having count(distinct p.area) = 2)) d),
      'institutions', (
        select jsonb_build_object('totalCount', count(*),
          'nodes', jsonb_agg(jsonb_build_object('code', i.code, 'name', i.name) order by i.place)
            filter (where i.place <= 10))
        from (
          select i.code, i.name, row_number() over (order by i.code) as place from institution i
          where i.code in (
            select x.institution from (
              select f.institution, f.area from institution_founder f where f.area in (a, b)
              union all
              select m.institution, m.member from institution_membership m where m.member in (a, b)
              union all
              select o.code, o.area from institution o where o.area in (a, b)) x
            group by x.institution having count(distinct x.area) = 2)) i),
      'sanctionsByA', bench.sanctions(a, b),
      'sanctionsByB', bench.sanctions(b, a),
      'events', (
        select jsonb_build_object('totalCount', count(*),
          'nodes', jsonb_agg(jsonb_build_object('code', e.code, 'name', e.name) order by e.place desc)
            filter (where e.place <= 5))
        from (
          select e.code, e.name, row_number() over (order by e.day desc, e.code desc) as place from event e
          where e.areas @> array[a, b]) e),
      'claims', (
        select jsonb_build_object('totalCount', count(*),
          'nodes', jsonb_agg(jsonb_build_object('value', c.value, 'speaker', c.speaker) order by c.place desc)
            filter (where c.place <= 3))
        from (
          select c.value, c.speaker, row_number() over (order by c.known_from desc, c.code desc) as place from claim c
          where least(c.area, c.counterpart) = least(a, b) and greatest(c.area, c.counterpart) = greatest(a, b)
            and (c.topic = 'TRADE.TOTAL' or c.topic like 'TRADE.TOTAL.%')) c))
  $$;

analyze designation_programme;
