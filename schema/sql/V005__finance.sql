-- Institutions that move, lend or rate money, and those that they stand beside. A fact that several sources tell
-- differently has several rows; which one counts first is decided where it is read. known_from is the first day on
-- which the row's source was public.

-- A share that is a part of a whole names the whole: the parts that one source prints for one period and universe
-- should make 100.
alter table indicator add column part_of text;

create table institution (
    code text primary key,
    name text not null,
    kind text not null check (kind in ('DEVELOPMENT_BANK', 'RESERVE_ARRANGEMENT', 'PAYMENT_MESSAGING',
        'CLEARING_SYSTEM', 'CARD_NETWORK', 'CREDIT_RATING_AGENCY', 'INVESTMENT_FUND', 'SWAP_LINE', 'LENDER')),
    -- Whose it is, where it is one area's own.
    area text references area (code),
    headquarters text,
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null
);

create index institution_area on institution (area);

create table institution_alternative (
    institution text not null references institution (code) deferrable initially deferred,
    alternative_to text not null references institution (code) deferrable initially deferred,
    function text not null check (function in ('MESSAGING', 'CLEARING', 'DEVELOPMENT_LENDING', 'LIQUIDITY', 'RATING',
        'CARDS')),
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null,
    primary key (institution, alternative_to, function, source),
    check (institution <> alternative_to)
);

create table institution_founder (
    institution text not null references institution (code) deferrable initially deferred,
    area text references area (code),
    -- The organisation of that area, where one founded it and not the state.
    party text,
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (institution, area, party, source)
);

create index institution_founder_area on institution_founder (area);

-- Rows of one institution, member and stay tell of one membership.
create table institution_membership (
    institution text not null references institution (code) deferrable initially deferred,
    member text not null references area (code),
    stay integer not null check (stay >= 1),
    approved_on daterange,
    effective_on daterange,
    left_on daterange,
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null,
    primary key (institution, member, stay, source)
);

create index institution_membership_member on institution_membership (member);

create table institution_status (
    institution text not null references institution (code) deferrable initially deferred,
    status text not null,
    "on" daterange not null,
    -- Where it concerns one area alone.
    area text references area (code),
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (institution, status, "on", area, source)
);

create index institution_status_area on institution_status (area);

create table institution_figure (
    institution text not null references institution (code) deferrable initially deferred,
    -- The member that the figure is about; null where it is the whole.
    member text references area (code),
    kind text not null,
    value numeric,
    low numeric,
    high numeric,
    precision text not null,
    unit text not null references unit (code),
    "on" daterange,
    status text not null,
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (institution, member, kind, "on", unit, source)
);

create table institution_indicator (
    institution text not null references institution (code) deferrable initially deferred,
    indicator text not null references indicator (code),
    dataset text not null,
    load integer not null,
    primary key (institution, indicator)
);

-- The series of an indicator: its code is what stands behind the six other parts of the key.
create index series_catalog_indicator on series_catalog (regexp_replace(key, '^([^.]*[.]){6}', ''))
    where kind = 'INDICATOR';
