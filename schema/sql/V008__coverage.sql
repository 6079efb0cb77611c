-- What each release of trade figures covers: a cell is one reporter's flow in one period and edition. An import looks
-- for earlier quotations only in cells that are in here, so whoever writes trade_flow writes its cells too. Where a
-- release is complete, a figure that it lacks is no longer published; where there is no cell, nobody has looked.
create table coverage (
    reporter text not null,
    provider text not null,
    frequency text not null,
    period date not null,
    flow text not null,
    classification text not null,
    known_from date not null,
    -- Number of the source; no reference, so that a source without figures can go.
    source integer not null,
    dataset text not null,
    complete boolean not null,
    load integer not null,
    primary key (reporter, provider, frequency, period, flow, classification, source, known_from, dataset)
);

insert into coverage
select reporter, provider, frequency, period, flow, classification, known_from, source, dataset, false, min(load)
from trade_flow
group by reporter, provider, frequency, period, flow, classification, known_from, source, dataset;

-- Every query of a series reads more columns than an index should carry: what it included was written and never read.
drop index trade_flow_series;
create index trade_flow_series on trade_flow (reporter, partner, flow, commodity, frequency, period)
    where known_to is null;
