select code, label, value, share from bench.breakdown(:reporter, 'EXPORT', 2024, 'COMTRADE', 20);
