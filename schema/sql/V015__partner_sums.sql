-- What the world's trade is made of where nobody publishes it, and what a search of the catalogue goes by.

-- A reporter's trade of one period added up over its partners: areas that are no groups, in US dollars, of one provider.
-- A sum has vintages as its figures have: the row of a day is that with known_from <= day and (known_to is null or
-- known_to > day). Derived from trade_flow by every import that touches a figure, and here for those that are loaded.
create table partner_sum (
    reporter text not null,
    provider text not null,
    flow text not null,
    frequency text not null,
    period date not null,
    -- Digits of the codes: 2, 4 or 6; 0 for all goods as published.
    level integer not null,
    -- Of the codes; HS for chapters and all goods, of which the newest edition counts.
    edition text not null,
    known_from date not null,
    known_to date,
    -- Products of the level and what each comes to over the partners, in the order of their codes.
    commodities text[] not null,
    amounts numeric[] not null,
    -- Partners and what the products of the level come to with each, in the order of their codes.
    partners text[] not null,
    partner_amounts numeric[] not null,
    -- The day on which the last of the figures became public, and the numbers of their sources.
    latest date not null,
    sources integer[] not null,
    primary key (reporter, provider, flow, frequency, period, level, edition, known_from)
);

-- Figures that stood for a while: few, and looked for by the few periods that an import touches.
create index trade_flow_superseded on trade_flow (reporter, flow, frequency, period) where known_to > known_from;

create temporary table touched_sum on commit drop as
select row_number() over ()::integer as id, reporter, provider, flow, frequency, period, date '-infinity' as since
from (select distinct reporter, provider, flow, frequency, period from coverage) cell;

analyze touched_sum;

-- What a reporter's figures come to in hundreds of groups the planner takes for a row, and would look for one by one.
set local work_mem = '128MB';
set local enable_nestloop = off;
set local enable_mergejoin = off;
set local enable_sort = off;

-- The same statement as that of the imports.
do $$
declare one text;
begin
  for one in select distinct reporter from touched_sum order by reporter loop
    insert into partner_sum (reporter, provider, flow, frequency, period, level, edition, known_from, known_to, commodities,
      amounts, partners, partner_amounts, latest, sources)
    with figure as materialized (
      select g.id, case t.commodity when 'TOTAL' then 0 else length(t.commodity) end as level,
        case when t.commodity = 'TOTAL' or length(t.commodity) = 2 then 'HS' else t.classification end as edition,
        t.partner, t.commodity, t.classification, t.value, t.source, t.known_from, t.known_to,
        greatest(t.known_from, g.since) as first
      from trade_flow t
      join (select id, provider, flow, frequency, period, since from touched_sum where reporter = one) g
        on t.provider = g.provider and t.flow = g.flow and t.frequency = g.frequency and t.period = g.period
      join area a on a.code = t.partner and a.kind <> 'GROUP'
      where t.reporter = one and t.basis = 'PERIOD' and t.adjustment = 'NONE' and t.currency = 'USD' and t.value >= 0
        and t.reporter <> t.partner and (t.known_to is null or t.known_to > greatest(t.known_from, g.since))
        and (t.commodity = 'TOTAL'
          or length(t.commodity) in (2, 4, 6) and translate(t.commodity, '0123456789', '') = '')
    ), day as materialized (
      select id, level, edition, day, lead(day) over (partition by id, level, edition order by day) as until
      from (
        select id, level, edition, first as day from figure group by id, level, edition, first
        union select id, level, edition, known_to from figure where known_to is not null) d
    ), counted as materialized (
      select f.id, f.level, f.edition, d.day, f.partner, f.commodity, f.value, f.source, f.known_from
      from figure f join day d using (id, level, edition)
      where f.level > 2 and f.first <= d.day and (f.known_to is null or f.known_to > d.day)
      union all (
        select distinct on (f.id, f.level, d.day, f.partner collate "C", f.commodity collate "C")
          f.id, f.level, f.edition, d.day, f.partner, f.commodity, f.value, f.source, f.known_from
        from figure f join day d using (id, level, edition)
        where f.level <= 2 and f.first <= d.day and (f.known_to is null or f.known_to > d.day)
        order by f.id, f.level, d.day, f.partner collate "C", f.commodity collate "C", f.classification desc)
    ), product as (
      select id, level, edition, day, array_agg(commodity order by commodity collate "C") as commodities,
        array_agg(amount order by commodity collate "C") as amounts
      from (
        select id, level, edition, day, commodity, sum(value) as amount
        from counted group by id, level, edition, day, commodity) p
      group by id, level, edition, day
    ), share as (
      select id, level, edition, day, partner, source, sum(value) as amount, max(known_from) as latest
      from counted group by id, level, edition, day, partner, source
    ), party as (
      select id, level, edition, day, array_agg(partner order by partner collate "C") as partners,
        array_agg(amount order by partner collate "C") as amounts
      from (
        select id, level, edition, day, partner, sum(amount) as amount
        from share group by id, level, edition, day, partner) p
      group by id, level, edition, day
    ), origin as (
      select id, level, edition, day, max(latest) as latest, array_agg(distinct source) as sources
      from share group by id, level, edition, day
    )
    select g.reporter, g.provider, g.flow, g.frequency, g.period, d.level, d.edition, d.day, d.until, p.commodities, p.amounts,
      q.partners, q.amounts, o.latest, o.sources
    from day d join touched_sum g on g.id = d.id
    join product p on p.id = d.id and p.level = d.level and p.edition = d.edition and p.day = d.day
    join party q on q.id = d.id and q.level = d.level and q.edition = d.edition and q.day = d.day
    join origin o on o.id = d.id and o.level = d.level and o.edition = d.edition and o.day = d.day;
  end loop;
end $$;

set local enable_nestloop = default;
set local enable_mergejoin = default;
set local enable_sort = default;

-- Keys are ranges: those of one office's figures of a pair's flow stand together whatever the database's own order is.
alter table series_catalog alter column key type text collate "C";

-- What a search of trade looks through first: the beginnings of the keys, each with all goods of a pair's flow below it.
create table series_flow (
    -- TRADE.GACC.A.CHN.RUS.EXPORT. with the dot at its end
    prefix text collate "C" primary key,
    reporter text not null,
    partner text not null,
    flow text not null
);

insert into series_flow
select distinct 'TRADE.' || provider || '.' || frequency || '.' || areas[1] || '.' || areas[2] || '.' || split_part(key, '.', 6)
    || '.', areas[1], areas[2], split_part(key, '.', 6)
from series_catalog where kind = 'TRADE';

-- Labels of trade are made of the names of two areas, a flow and a commodity, by which they are found; other labels are
-- few and found by what they are made of.
drop index series_catalog_label;
create index series_catalog_label on series_catalog using gin (label gin_trgm_ops) where kind <> 'TRADE';
create index series_catalog_commodity on series_catalog (commodity text_pattern_ops) where kind = 'TRADE';

analyze partner_sum;
analyze series_flow;
analyze series_catalog;
