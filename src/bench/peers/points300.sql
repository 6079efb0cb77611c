select t.period, t.value, t.status from trade_flow t
where t.reporter = :reporter and t.partner = :partner and t.flow = 'EXPORT' and t.commodity = 'TOTAL'
  and t.frequency = 'M' and t.basis = 'PERIOD' and t.adjustment = 'NONE' and t.provider = 'COMTRADE'
  and t.known_to is null
order by t.period;
