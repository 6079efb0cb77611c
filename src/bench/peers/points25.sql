select t.currency, t.period, t.value, t.status, t.known_from, s.title
from trade_flow t join source s on s.id = t.source
where t.reporter = :reporter and t.partner = :partner and t.flow = 'EXPORT' and t.commodity = 'TOTAL'
  and t.frequency = 'A' and t.basis = 'PERIOD' and t.adjustment = 'NONE' and t.provider = 'COMTRADE'
  and t.known_to is null
order by t.period;
