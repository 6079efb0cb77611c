-- Cuts the table of trade flows into 16 partitions by its reporter, with all that stands in it. Optional; see
-- src/docs/operations.md, Growing, for when it pays.
--
--     psql --set ON_ERROR_STOP=1 --file schema/sql/scale-out/partitions.sql
--
-- One transaction: nobody reads or writes trade flows while it runs, and if it fails, all is as it was. It needs as much
-- free disk as the table and its indexes take. Every statement of the service names the table alone, and the reporters
-- where it knows them; PostgreSQL then reads only the partitions that have these.

begin;

-- Sorting the keys takes most of the time.
set local maintenance_work_mem = '512MB';

do $$
begin
    if (select relkind from pg_class where oid = 'trade_flow'::regclass) = 'p' then
        raise exception 'trade_flow is cut into partitions already';
    end if;
end
$$;

lock table trade_flow in access exclusive mode;

-- What stands on the table, as it is called: migrations know it by its name.
create temporary table trade_flow_part on commit drop as
select conname as name, pg_get_constraintdef(oid) as definition, contype::text as kind
from pg_constraint where conrelid = 'trade_flow'::regclass and contype in ('p', 'f', 'c')
union all
select c.relname, pg_get_indexdef(i.indexrelid), 'i'
from pg_index i join pg_class c on c.oid = i.indexrelid
where i.indrelid = 'trade_flow'::regclass and not i.indisprimary;

-- Whose it is, and who may do what with it.
create temporary table trade_flow_right on commit drop as
select format('alter table trade_flow owner to %I', pg_get_userbyid(relowner)) as statement, 0 as place
from pg_class where oid = 'trade_flow'::regclass
union all
select format('grant %s on trade_flow to %s%s', privilege_type, case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
    case when is_grantable then ' with grant option' else '' end), 1
from pg_class cross join lateral aclexplode(relacl) where oid = 'trade_flow'::regclass;

alter table trade_flow rename to trade_flow_whole;

do $$
declare
    part record;
begin
    for part in select * from trade_flow_part loop
        if part.kind = 'i' then
            execute format('drop index %I', part.name);
        else
            execute format('alter table trade_flow_whole drop constraint %I', part.name);
        end if;
    end loop;
end
$$;

create table trade_flow (like trade_flow_whole including defaults including storage) partition by hash (reporter);

do $$
begin
    for number in 0..15 loop
        execute format(
            'create table %I partition of trade_flow for values with (modulus 16, remainder %s)',
            'trade_flow_' || number, number);
    end loop;
end
$$;

insert into trade_flow select * from trade_flow_whole;

drop table trade_flow_whole;

do $$
declare
    part record;
begin
    -- keys first, references last
    for part in select * from trade_flow_part order by position(kind in 'picf') loop
        if part.kind = 'i' then
            execute part.definition;
        else
            execute format('alter table trade_flow add constraint %I %s', part.name, part.definition);
        end if;
    end loop;
end
$$;

do $$
declare
    statement text;
    part regclass;
begin
    -- the partitions are read and written by way of the table, with its rights
    for part in select inhrelid from pg_inherits where inhparent = 'trade_flow'::regclass loop
        execute format('alter table %s owner to %I', part,
            (select pg_get_userbyid(relowner) from pg_class where oid = 'load'::regclass));
    end loop;
    for statement in select r.statement from trade_flow_right r order by r.place loop
        execute statement;
    end loop;
end
$$;

commit;

analyze trade_flow;
