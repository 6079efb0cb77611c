-- Sanctions: who restricts whom by which regime and measure, in dated stages; and whom the official lists name.

-- Who imposes and who is targeted: an area of ours, or what is none (a territory, an organisation, a class of persons).
create table sanction_actor (
    code text primary key,
    name text not null,
    kind text not null check (kind in ('COUNTRY', 'GROUP', 'ORGANISATION', 'TERRITORY', 'CLASS')),
    area text references area (code)
);

-- Every row of the tables of the register was public from known_from on; files bring it or it is worked out of the source.
-- References among them are checked at commit: an import may remove both ends of one.
create table sanction_programme (
    code text primary key,
    name text not null,
    objective text,
    outcome text check (outcome in
        ('ONGOING', 'FAILED', 'NEGOTIATED_SETTLEMENT', 'PARTIAL_SUCCESS', 'TOTAL_SUCCESS')),
    note text,
    known_from date not null,
    source integer not null references source (id),
    locator text,
    dataset text not null,
    load integer not null
);

create table sanction_measure (
    code text primary key,
    programme text not null references sanction_programme (code) deferrable initially deferred,
    kind text not null check (kind in
        ('TRADE', 'ARMS', 'MILITARY_ASSISTANCE', 'FINANCIAL', 'TRAVEL', 'OTHER', 'ASSET_FREEZE', 'EXPORT_CONTROL',
        'SWIFT_EXCLUSION', 'PRICE_CAP', 'TRANSPORT', 'SERVICES')),
    direction text check (direction in ('EXPORT_TO_TARGET', 'IMPORT_FROM_TARGET', 'SERVICES', 'FINANCE')),
    -- What the sender calls the act of several measures: EU package 6.
    package text,
    description text not null,
    exemptions text,
    note text,
    known_from date not null,
    source integer not null references source (id),
    locator text,
    dataset text not null,
    load integer not null
);

create index sanction_measure_programme on sanction_measure (programme);

-- The rows below are about a programme or about one measure of it. A measure without roles has its programme's.
create table sanction_role (
    programme text references sanction_programme (code) deferrable initially deferred,
    measure text references sanction_measure (code) deferrable initially deferred,
    role text not null check (role in ('SENDER', 'TARGET')),
    actor text not null references sanction_actor (code),
    known_from date not null,
    source integer not null references source (id),
    locator text,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (programme, measure, role, actor),
    check (num_nonnulls(programme, measure) = 1)
);

create index sanction_role_actor on sanction_role (actor);

create table sanction_scope (
    measure text not null references sanction_measure (code) deferrable initially deferred,
    -- A code of the Harmonized System, a range of chapters, TOTAL, or a list of commodity_list.
    commodity text not null,
    note text,
    known_from date not null,
    source integer not null references source (id),
    locator text,
    dataset text not null,
    load integer not null,
    primary key (measure, commodity)
);

-- One dated step as one source has it. Several sources of one step are several rows; a disputed one is told and not
-- counted.
create table sanction_step (
    programme text references sanction_programme (code) deferrable initially deferred,
    measure text references sanction_measure (code) deferrable initially deferred,
    step text not null check (step in
        ('THREATENED', 'ANNOUNCED', 'ADOPTED', 'PUBLISHED', 'IMPOSED', 'IN_FORCE', 'APPLIES_FROM', 'WIND_DOWN_UNTIL',
        'TIGHTENED', 'EASED', 'SUSPENDED', 'RESUMED', 'RENEWED', 'EXPIRES', 'EXPIRED', 'ENDED', 'CONFIRMED')),
    "on" daterange not null,
    standing text not null check (standing in ('STANDS', 'DISPUTED')),
    package text,
    note text,
    known_from date not null,
    source integer not null references source (id),
    locator text,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (programme, measure, step, "on", source),
    check (num_nonnulls(programme, measure) = 1)
);

create index sanction_step_measure on sanction_step (measure);

create table sanction_legal_basis (
    programme text references sanction_programme (code) deferrable initially deferred,
    measure text references sanction_measure (code) deferrable initially deferred,
    act text not null,
    -- Where it was published: OJ L 153, 3.6.2022, p. 53.
    reference text,
    adopted_on daterange,
    published_on daterange,
    url text,
    known_from date not null,
    source integer not null references source (id),
    locator text,
    dataset text not null,
    load integer not null,
    unique nulls not distinct (programme, measure, act),
    check (num_nonnulls(programme, measure) = 1)
);

-- A number that a source prints of a regime: how many names were listed or added, a cap, a tariff, the trade covered.
create table sanction_figure (
    code text primary key,
    programme text references sanction_programme (code) deferrable initially deferred,
    measure text references sanction_measure (code) deferrable initially deferred,
    sender text not null references sanction_actor (code),
    target text not null references sanction_actor (code),
    list text,
    kind text not null check (kind in
        ('ENTRIES', 'PERSONS', 'ENTITIES', 'VESSELS', 'ORDERS', 'TRADE_COVERED', 'PRICE_CAP', 'TARIFF_RATE')),
    -- STOCK stands on that day; ADDED came in on that day or over that period.
    nature text not null check (nature in ('STOCK', 'ADDED')),
    "on" daterange,
    value numeric not null,
    unit text not null check (unit in ('NAMES', 'ORDERS', 'USD', 'EUR', 'PERCENT', 'USD_PER_BARREL')),
    precision text not null,
    standing text not null check (standing in ('STANDS', 'DISPUTED')),
    note text,
    known_from date not null,
    source integer not null references source (id),
    locator text,
    dataset text not null,
    load integer not null,
    check (num_nonnulls(programme, measure) = 1)
);

create index sanction_figure_series on sanction_figure (sender, target, kind, nature);

-- The official lists. An entry is named by its list and the identifier that the list itself gives it, so that two
-- versions of one list can be held against each other.
create table sanction_list (
    code text primary key,
    name text not null,
    sender text not null references sanction_actor (code),
    url text,
    licence text
);

create table list_version (
    list text not null references sanction_list (code),
    version integer not null,
    -- As the file says; null where it does not.
    published_on date,
    -- The day from which the service counts it: published_on, else the day of the import.
    day date not null,
    label text,
    entries integer not null,
    sha256 text not null,
    source integer references source (id),
    load integer not null,
    primary key (list, version)
);

create index list_version_day on list_version (list, day);

-- A party as one list describes it: its code is the list's code, a colon and the entry's identifier.
create table listed_party (
    code text primary key,
    kind text not null check (kind in
        ('PERSON', 'COMPANY', 'BANK', 'ORGANISATION', 'SHIP', 'AIRCRAFT', 'UNKNOWN')),
    name text not null
);

create table listed_name (
    party text not null references listed_party (code) on delete cascade,
    number integer not null,
    name text not null,
    -- ISO 15924: Latn, Cyrl, Arab, Hans; null where the list does not say and nobody worked it out.
    script text,
    kind text not null check (kind in ('PRIMARY', 'ALIAS', 'FORMER', 'MAIDEN', 'ORIGINAL_SCRIPT', 'TRANSLITERATION')),
    quality text not null check (quality in ('STRONG', 'WEAK')),
    primary key (party, number)
);

create table listed_birth (
    party text not null references listed_party (code) on delete cascade,
    number integer not null,
    "on" daterange,
    -- As the list has it: circa 1960, 00/00/1971.
    published text,
    circa boolean not null,
    place text,
    area text references area (code),
    primary key (party, number)
);

create table listed_country (
    party text not null references listed_party (code) on delete cascade,
    number integer not null,
    kind text not null check (kind in ('NATIONALITY', 'CITIZENSHIP', 'RESIDENCE', 'REGISTRATION', 'FLAG', 'LINKED')),
    area text references area (code),
    published text not null,
    primary key (party, number)
);

create index listed_country_area on listed_country (area, party);

create table listed_address (
    party text not null references listed_party (code) on delete cascade,
    number integer not null,
    address text not null,
    area text references area (code),
    primary key (party, number)
);

create table listed_identifier (
    party text not null references listed_party (code) on delete cascade,
    number integer not null,
    kind text not null check (kind in
        ('IMO', 'MMSI', 'INN', 'OGRN', 'KPP', 'LEI', 'BIC', 'PASSPORT', 'NATIONAL_ID', 'TAX_ID', 'REGISTRATION',
        'CALL_SIGN', 'TAIL_NUMBER', 'WEBSITE', 'OTHER')),
    value text not null,
    -- What kind the list says it is.
    published text,
    area text references area (code),
    primary key (party, number)
);

create index listed_identifier_value on listed_identifier (upper(value), party);

create table listed_relation (
    party text not null references listed_party (code) on delete cascade,
    number integer not null,
    kind text not null check (kind in
        ('OWNED_BY', 'OWNS', 'CONTROLLED_BY', 'CONTROLS', 'ACTS_FOR', 'ASSOCIATE_OF', 'FAMILY_OF', 'LEADS', 'OTHER')),
    -- The other side, where it stands on a list too, which may be loaded later; its name is kept as published.
    other text,
    other_name text not null,
    share_percent numeric,
    published text,
    primary key (party, number)
);

create index listed_relation_other on listed_relation (other);

create table designation (
    list text not null references sanction_list (code),
    entry text not null,
    party text not null references listed_party (code),
    effect text not null check (effect in ('BLOCKING', 'SECTORAL', 'LICENCE', 'TRAVEL', 'INFORMATIONAL', 'UNKNOWN')),
    listed_on daterange,
    starts_on daterange,
    ends_on daterange,
    -- As the list itself says.
    delisted_on daterange,
    reasons text,
    -- Days of the first and the last version that have the entry, and of the first one since then that lacks it.
    first_seen_on date not null,
    last_seen_on date not null,
    gone_on date,
    -- [{"name": …, "value": …}, …] in the order of the file, exactly as published.
    published jsonb not null,
    primary key (list, entry)
);

create index designation_party on designation (party);
create index designation_seen on designation (list, first_seen_on, gone_on);

create table designation_programme (
    list text not null,
    entry text not null,
    -- As the list names it.
    label text not null,
    -- Ours, if we know it. Without a foreign key: the register is another dataset's.
    programme text,
    primary key (list, entry, label),
    foreign key (list, entry) references designation (list, entry) on delete cascade
);

create index designation_programme_code on designation_programme (programme, list, entry);

-- What a version brought, against the one before it.
create table list_change (
    list text not null,
    version integer not null,
    entry text not null,
    kind text not null check (kind in ('ADDED', 'REMOVED', 'MODIFIED')),
    name text not null,
    -- [{"name": …, "before": …, "after": …}, …]; empty for what was added or removed.
    fields jsonb not null,
    primary key (list, version, entry),
    foreign key (list, version) references list_version (list, version)
);
