-- Designations are listed by list and entry, letters by their code points: the primary key has the database's own order.
create index designation_order on designation (list collate "C", entry collate "C");
