-- What happened between areas. An event is told by one report or several, each with its own dates and place; the
-- columns behind the note are derived from the reports and participants at the end of each load: the report that
-- counts first gives dates and place.

create table event (
    code text primary key,
    name text not null,
    kind text not null,
    note text,
    areas text[],
    happened daterange,
    ended daterange,
    place text,
    -- The day by which it had happened; of an event without date, the day on which it was first told.
    day date,
    -- First and last day on which a report of it came out.
    known_from date,
    settled_on date,
    dataset text not null,
    load integer not null
);

create index event_areas on event using gin (areas);
create index event_alone on event using gin (areas) where cardinality(areas) = 1;
create index event_day on event (day, code);

create table event_report (
    event text not null references event (code) deferrable initially deferred,
    standing text not null check (standing in ('OFFICIAL', 'REPORTED', 'PLANNED')),
    begins daterange,
    ends daterange,
    place text,
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (event, source, locator)
);

create table event_participant (
    event text not null references event (code) deferrable initially deferred,
    area text not null references area (code),
    source integer not null references source (id),
    locator text,
    dataset text not null,
    load integer not null,
    primary key (event, area)
);

create table event_figure (
    event text not null references event (code) deferrable initially deferred,
    -- Whose; null where it is all sides together.
    area text references area (code),
    kind text not null,
    value numeric,
    low numeric,
    high numeric,
    precision text not null,
    unit text not null references unit (code),
    status text not null,
    -- The source evidently misprints it: shown, and never taken for the figure.
    doubt text check (doubt = 'MISPRINT'),
    note text,
    source integer not null references source (id),
    locator text,
    known_from date not null,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (event, area, kind, unit, source)
);
