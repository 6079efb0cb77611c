-- Releases that have all figures of their series of an indicator: one of an earlier release that such a one lacks is no
-- longer published, wherever it stands. Of the others that can be said only between their first and their last period.
create table indicator_coverage (
    dataset text not null,
    indicator text not null,
    -- Number of the source; no reference, so that a source without figures can go.
    source integer not null,
    known_from date not null,
    load integer not null,
    primary key (dataset, indicator, source, known_from)
);
