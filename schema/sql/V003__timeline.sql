-- What the timeline finds its entries by. The reporter leads where it can; the second index of each pair answers for
-- one area alone, which may be the other side.

create index trade_flow_revision on trade_flow (reporter, partner, known_from) where vintage_kind = 'REVISION';
create index trade_flow_revision_partner on trade_flow (partner, known_from) where vintage_kind = 'REVISION';

create index claim_other on claim (greatest(area, counterpart));
