-- Energy: what was agreed, what stands in the ground, and what moved. Every row is one thing that one source says, public
-- from known_from; competing rows stand beside each other, and which one is shown first is decided when they are read.
-- Dates are dateranges, as wide as the source is vague. What refers to an asset or a deal is checked at commit: a file may
-- take one away before the next takes away what belongs to it.

create table energy_asset (
    code text primary key,
    name text not null,
    kind text not null check (kind in ('PIPELINE', 'LNG_TERMINAL', 'FIELD', 'NUCLEAR_PLANT', 'POWER_PLANT',
        'CHEMICAL_PLANT')),
    fuel text,
    -- The whole that it is a part of: a train of a terminal, a section of a pipeline.
    parent text references energy_asset (code) deferrable initially deferred,
    gem_id text,
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null
);

create index energy_asset_parent on energy_asset (parent) where parent is not null;

-- Where it lies.
create table energy_asset_area (
    asset text not null references energy_asset (code) deferrable initially deferred,
    area text not null references area (code),
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null,
    primary key (asset, area)
);

create index energy_asset_area_area on energy_asset_area (area, asset);

create table energy_asset_owner (
    asset text not null references energy_asset (code) deferrable initially deferred,
    -- OWNER holds it; PARENT stands behind the owner.
    level text not null check (level in ('OWNER', 'PARENT')),
    owner text not null,
    area text references area (code),
    share_percent numeric check (share_percent > 0 and share_percent <= 100),
    "from" daterange,
    until daterange,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    note text,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (asset, level, owner, "from", source)
);

create table energy_asset_status (
    asset text not null references energy_asset (code) deferrable initially deferred,
    status text not null,
    "on" daterange not null,
    confirmation text not null check (confirmation in ('CONFIRMED', 'INFERRED', 'PLANNED')),
    source integer not null references source (id),
    locator text,
    known_from date not null,
    note text,
    dataset text not null,
    load integer not null,
    primary key (asset, "on", source)
);

create table energy_asset_figure (
    asset text not null references energy_asset (code) deferrable initially deferred,
    kind text not null,
    value numeric,
    low numeric,
    high numeric,
    precision text not null,
    unit text not null references unit (code),
    status text not null,
    -- MISPRINT where the source evidently misprints it: shown, never picked.
    doubt text check (doubt = 'MISPRINT'),
    "on" daterange,
    source integer not null references source (id),
    locator text,
    directness text not null check (directness in ('PRIMARY', 'QUOTED', 'COMPUTED')),
    known_from date not null,
    note text,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (asset, kind, unit, value, low, high, "on", source)
);

create table energy_deal (
    code text primary key,
    name text not null,
    kind text not null,
    fuel text,
    -- Whose flow its deliveries are; empty where no series counts them.
    exporter text references area (code),
    importer text references area (code),
    route text references energy_asset (code) deferrable initially deferred,
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null
);

create index energy_deal_kind on energy_deal (kind, code);
create index energy_deal_fuel on energy_deal (fuel, code);

create table energy_deal_party (
    deal text not null references energy_deal (code) deferrable initially deferred,
    party text not null,
    area text references area (code),
    role text not null,
    share_percent numeric check (share_percent > 0 and share_percent <= 100),
    source integer not null references source (id),
    locator text,
    known_from date not null,
    note text,
    dataset text not null,
    load integer not null,
    primary key (deal, party, role)
);

create index energy_deal_party_area on energy_deal_party (area, deal);

create table energy_deal_date (
    deal text not null references energy_deal (code) deferrable initially deferred,
    kind text not null,
    "on" daterange not null,
    description text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    note text,
    dataset text not null,
    load integer not null,
    primary key (deal, kind, "on", source)
);

create table energy_deal_status (
    deal text not null references energy_deal (code) deferrable initially deferred,
    status text not null,
    "on" daterange not null,
    confirmation text not null check (confirmation in ('CONFIRMED', 'INFERRED', 'PLANNED')),
    source integer not null references source (id),
    locator text,
    known_from date not null,
    note text,
    dataset text not null,
    load integer not null,
    primary key (deal, "on", source)
);

create table energy_deal_figure (
    deal text not null references energy_deal (code) deferrable initially deferred,
    kind text not null,
    value numeric,
    low numeric,
    high numeric,
    precision text not null,
    unit text not null references unit (code),
    status text not null,
    doubt text check (doubt = 'MISPRINT'),
    "on" daterange,
    source integer not null references source (id),
    locator text,
    directness text not null check (directness in ('PRIMARY', 'QUOTED', 'COMPUTED')),
    known_from date not null,
    note text,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (deal, kind, unit, value, low, high, "on", source)
);

create table energy_deal_asset (
    deal text not null references energy_deal (code) deferrable initially deferred,
    asset text not null references energy_asset (code) deferrable initially deferred,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null,
    primary key (deal, asset)
);

create index energy_deal_asset_asset on energy_deal_asset (asset);

-- What moved from one area to another: quotations with vintages, like trade_flow.
create table energy_flow (
    exporter text not null references area (code),
    importer text not null references area (code),
    fuel text not null,
    -- Code of the asset through which it moved; empty where the figure is of all routes.
    route text not null,
    measure text not null check (measure in ('VOLUME', 'VALUE', 'DAILY_RATE')),
    unit text not null references unit (code),
    frequency text not null check (frequency in ('A', 'Q', 'M')),
    basis text not null check (basis in ('PERIOD', 'YEAR_TO_DATE')),
    period date not null,
    provider text not null references provider (code),
    known_from date not null,
    known_to date,
    vintage_kind text check (vintage_kind in ('FIRST', 'REFINEMENT', 'REVISION', 'WITHDRAWAL', 'MENTION')),
    value numeric,
    rounding numeric,
    precision text not null,
    status text not null,
    published_growth numeric,
    source integer not null references source (id),
    locator text,
    directness text not null check (directness in ('PRIMARY', 'QUOTED', 'COMPUTED')),
    note text,
    dataset text not null,
    load integer not null,
    primary key (exporter, importer, fuel, route, measure, unit, frequency, basis, period, provider, known_from, source,
        dataset)
);

create index energy_flow_series on energy_flow (exporter, importer, fuel, measure, route, frequency, period)
    where known_to is null;

alter table series_catalog drop constraint series_catalog_kind_check;
alter table series_catalog add constraint series_catalog_kind_check
    check (kind in ('TRADE', 'INDICATOR', 'ENERGY', 'DESIGNATIONS'));
