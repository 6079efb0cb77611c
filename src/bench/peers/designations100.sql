select d.entry, d.list, d.effect, d.first_seen_on, y.code, y.kind, y.name,
  (select json_agg(json_build_object('code', g.code, 'name', g.name) order by g.code)
   from designation_programme p join sanction_programme g on g.code = p.programme
   where p.list = d.list and p.entry = d.entry) as programmes
from designation d join listed_party y on y.code = d.party
order by d.list, d.entry limit 100;
