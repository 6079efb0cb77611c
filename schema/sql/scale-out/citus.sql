-- Spreads the facts of a populated database over the nodes of a Citus cluster: trade flows by their reporter, beside what
-- each release covers; what they refer to is copied to every node. All other tables stay where they are, on the
-- coordinator, which is where the service connects. See src/docs/operations.md, Growing.
--
--     create extension citus;                                       -- on every node, in the service's database
--     select citus_set_coordinator_host('coordinator.example.org'); -- else the script takes the address it came in by
--     select citus_add_node('worker-1.example.org', 5432);          -- for each worker
--     psql --set ON_ERROR_STOP=1 --file schema/sql/scale-out/citus.sql
--
-- Citus 12 or newer, on PostgreSQL 15 or newer. One transaction: nobody writes while it runs, and if it fails, all is as
-- it was. Afterwards the service is started, asked and fed as before.

begin;

-- Tables refer to one another, so shards are made one after the other.
set local citus.multi_shard_modify_mode = 'sequential';

-- Where each table belongs. A table without a place here stops the script.
create temporary table place (
    name text primary key,
    kind text not null check (kind in ('DISTRIBUTED', 'REFERENCE', 'LOCAL'))
) on commit drop;

insert into place (name, kind) values
    -- figures, by reporter
    ('trade_flow', 'DISTRIBUTED'),
    ('coverage', 'DISTRIBUTED'),
    -- what figures refer to, and what belongs to that
    ('area', 'REFERENCE'),
    ('area_alias', 'REFERENCE'),
    ('commodity', 'REFERENCE'),
    ('indicator', 'REFERENCE'),
    ('indicator_alias', 'REFERENCE'),
    ('provider', 'REFERENCE'),
    ('provider_alias', 'REFERENCE'),
    ('source', 'REFERENCE'),
    ('unit', 'REFERENCE'),
    -- imports, and what is worked out of the facts by them
    ('flyway_schema_history', 'LOCAL'),
    ('load', 'LOCAL'),
    ('partner_sum', 'LOCAL'),
    ('series_catalog', 'LOCAL'),
    ('series_flow', 'LOCAL'),
    -- administration
    ('api_key', 'LOCAL'),
    ('audit_entry', 'LOCAL'),
    -- groups and lists
    ('commodity_list', 'LOCAL'),
    ('group_membership', 'LOCAL'),
    ('publication_note', 'LOCAL'),
    -- what one machine holds in any case
    ('claim', 'LOCAL'),
    ('energy_asset', 'LOCAL'),
    ('energy_asset_area', 'LOCAL'),
    ('energy_asset_figure', 'LOCAL'),
    ('energy_asset_owner', 'LOCAL'),
    ('energy_asset_status', 'LOCAL'),
    ('energy_deal', 'LOCAL'),
    ('energy_deal_asset', 'LOCAL'),
    ('energy_deal_date', 'LOCAL'),
    ('energy_deal_figure', 'LOCAL'),
    ('energy_deal_party', 'LOCAL'),
    ('energy_deal_status', 'LOCAL'),
    ('energy_flow', 'LOCAL'),
    ('event', 'LOCAL'),
    ('event_figure', 'LOCAL'),
    ('event_participant', 'LOCAL'),
    ('event_report', 'LOCAL'),
    ('indicator_coverage', 'LOCAL'),
    ('institution', 'LOCAL'),
    ('institution_alternative', 'LOCAL'),
    ('institution_figure', 'LOCAL'),
    ('institution_founder', 'LOCAL'),
    ('institution_indicator', 'LOCAL'),
    ('institution_membership', 'LOCAL'),
    ('institution_status', 'LOCAL'),
    ('observation', 'LOCAL'),
    ('sanction_actor', 'LOCAL'),
    ('sanction_figure', 'LOCAL'),
    ('sanction_legal_basis', 'LOCAL'),
    ('sanction_measure', 'LOCAL'),
    ('sanction_programme', 'LOCAL'),
    ('sanction_role', 'LOCAL'),
    ('sanction_scope', 'LOCAL'),
    ('sanction_step', 'LOCAL'),
    -- official lists
    ('designation', 'LOCAL'),
    ('designation_programme', 'LOCAL'),
    ('list_change', 'LOCAL'),
    ('list_version', 'LOCAL'),
    ('listed_address', 'LOCAL'),
    ('listed_birth', 'LOCAL'),
    ('listed_country', 'LOCAL'),
    ('listed_identifier', 'LOCAL'),
    ('listed_name', 'LOCAL'),
    ('listed_party', 'LOCAL'),
    ('listed_relation', 'LOCAL'),
    ('listing_day', 'LOCAL'),
    ('sanction_list', 'LOCAL');

do $$
declare
    missing text;
begin
    if to_regproc('create_distributed_table') is null then
        raise exception 'this database has no Citus' using hint = 'create extension citus, on every node';
    end if;
    select string_agg(c.relname, ', ' order by c.relname) into missing
    from pg_class c
    where c.relnamespace = (select relnamespace from pg_class where oid = 'load'::regclass)
      and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select 1 from place p where p.name = c.relname)
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e');
    if missing is not null then
        raise exception 'no place for %', missing using hint = 'say in this script where it belongs';
    end if;
    -- Statements that join the coordinator's own tables with copied ones run there.
    if not exists (select 1 from pg_dist_node where groupid = 0) then
        perform citus_set_coordinator_host(
            coalesce(host(inet_server_addr()), 'localhost'), current_setting('port')::integer);
    end if;
end
$$;

-- References stay where both ends are on every node that asks: from figures and from copied tables to copied tables, and
-- within the coordinator. From the coordinator's own tables to copied ones they go; imports look each code up themselves.
create temporary table reference_between on commit drop as
select c.conname as name, f.relname as of_table, p.kind, pg_get_constraintdef(c.oid) as definition
from pg_constraint c
join pg_class f on f.oid = c.conrelid
join pg_class t on t.oid = c.confrelid
join place p on p.name = f.relname
join place q on q.name = t.relname
where c.contype = 'f' and c.conparentid = 0 and f.relnamespace = (select relnamespace from pg_class where oid = 'load'::regclass)
  and (p.kind <> 'LOCAL' or q.kind <> 'LOCAL');

do $$
declare
    reference record;
begin
    for reference in select * from reference_between loop
        execute format('alter table %I drop constraint %I', reference.of_table, reference.name);
    end loop;
end
$$;

select create_reference_table('area');
select create_reference_table('area_alias');
select create_reference_table('commodity');
select create_reference_table('indicator');
select create_reference_table('indicator_alias');
select create_reference_table('provider');
select create_reference_table('provider_alias');
select create_reference_table('source');
select create_reference_table('unit');

select create_distributed_table('trade_flow', 'reporter');
select create_distributed_table('coverage', 'reporter', colocate_with => 'trade_flow');

do $$
declare
    reference record;
begin
    for reference in select * from reference_between where kind <> 'LOCAL' order by of_table, name loop
        execute format('alter table %I add constraint %I %s', reference.of_table, reference.name, reference.definition);
    end loop;
end
$$;

commit;

analyze trade_flow;
analyze coverage;
