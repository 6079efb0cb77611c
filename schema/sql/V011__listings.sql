-- What the timeline tells of official lists: how many names came onto one on a day, or left it, by country and programme.
-- Worked out of designation at each import of the list, and here for those that are loaded already.

-- A list is cited as a publication, like any other.
alter table sanction_list add column source integer references source (id);

insert into source (code, title, publisher, url, licence, kind)
select 'list-' || l.code, l.name, a.name, l.url, l.licence, 'DATA_FILE'
from sanction_list l join sanction_actor a on a.code = l.sender
on conflict (code) do nothing;

update sanction_list l set source = s.id from source s where s.code = 'list-' || l.code;

create table listing_day (
    list text not null references sanction_list (code) on delete cascade,
    kind text not null check (kind in ('LISTED', 'DELISTED')),
    -- As the list says; where it gives no day, that of the version that first has the names, or lacks them.
    "on" daterange not null,
    -- As the list names them, parted by commas where names stand under several; empty for none.
    programme text not null,
    -- Of the names; null where the list ties them to none that we know. A name of two countries counts for both.
    area text references area (code),
    entries integer not null,
    -- The first three, by name.
    examples text[] not null,
    unique nulls not distinct (list, kind, "on", programme, area)
);

create index listing_day_area on listing_day (area, (upper("on") - 1));

-- The same statement as that of the imports, for all lists.
insert into listing_day (list, kind, "on", programme, area, entries, examples)
select t.list, t.kind, t."on", coalesce(l.programme, ''), c.area, count(*),
  (array_agg(p.name order by p.name collate "C"))[1:3]
from (
  select d.list, d.entry, d.party, 'LISTED' as kind,
    coalesce(d.listed_on, daterange(d.first_seen_on, d.first_seen_on + 1)) as "on"
  from designation d
  where d.listed_on is not null or d.first_seen_on > (select min(v.day) from list_version v where v.list = d.list)
  union all
  select d.list, d.entry, d.party, 'DELISTED', coalesce(d.delisted_on, daterange(d.gone_on, d.gone_on + 1))
  from designation d where d.delisted_on is not null or d.gone_on is not null) t
join listed_party p on p.code = t.party
left join (select list, entry, string_agg(label, ', ' order by label collate "C") as programme from designation_programme
  group by list, entry) l on l.list = t.list and l.entry = t.entry
left join (select distinct party, area from listed_country where area is not null and kind <> 'LINKED') c
  on c.party = t.party
where not isempty(t."on") and not lower_inf(t."on") and not upper_inf(t."on")
group by t.list, t.kind, t."on", coalesce(l.programme, ''), c.area;

-- Numbers of listed names are compiled by nobody in particular.
alter table series_catalog alter column provider drop not null;
