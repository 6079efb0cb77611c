select bench.dyad_page(:a, :b);
