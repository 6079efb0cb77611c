select k.n, t.period, t.value, t.status
from (values (0, 'CHN', 'USA'), (1, 'USA', 'CHN'), (2, 'CHN', 'DEU'), (3, 'DEU', 'CHN'), (4, 'CHN', 'JPN'),
    (5, 'JPN', 'CHN'), (6, 'CHN', 'NLD'), (7, 'NLD', 'CHN'), (8, 'CHN', 'KOR'), (9, 'KOR', 'CHN')) k(n, reporter, partner)
join trade_flow t on t.reporter = k.reporter and t.partner = k.partner
where t.flow = 'EXPORT' and t.commodity = 'TOTAL' and t.frequency = 'A' and t.basis = 'PERIOD'
  and t.adjustment = 'NONE' and t.provider = 'COMTRADE' and t.known_to is null
order by k.n, t.period;
