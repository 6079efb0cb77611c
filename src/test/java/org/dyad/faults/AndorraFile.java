package org.dyad.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Andorra's exports to Spain, as nobody knows them: 200 subheadings in 100 years, each row with its number from 1 on
 * and so much more as value.
 *
 * @param released ISO date
 */
record AndorraFile(String released, Path file) {

    static final int ROWS = 20_000;

    /** Rows, sum of what stands, of what was closed, revisions, series, cells, loads: all that an import writes. */
    static final String STATE = """
            select (select count(*) || ' ' || coalesce(sum(value) filter (where known_to is null), 0)
                || ' ' || coalesce(sum(value) filter (where known_to is not null), 0)
                || ' ' || count(*) filter (where vintage_kind = 'REVISION')
                from trade_flow where dataset = 'faults')
              || ' ' || (select count(*) from series_catalog where provider = 'COMTRADE' and areas[1] = 'AND')
              || ' ' || (select count(*) from coverage where dataset = 'faults')
              || ' ' || (select count(*) from load where dataset = 'faults')
            """;

    // Values are the row's number, from 1 to 20,000, and one more in the second release:
    // 20,000 · 20,001 / 2 = 200,010,000, and 200,030,000. 200 series of 100 years each, and as many cells as years.
    static final String OLD = "20000 200010000 0 0 200 100 1";
    static final String NEW = "40000 200030000 200010000 20000 200 200 2";

    static AndorraFile released(String released, int more, Path folder) throws IOException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "A,%d,20,X,724,H0,%06d,%d".formatted(1900 + i % 100, 10_000 + i / 100, 1 + i + more))
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(
                folder.resolve("andorra.csv"),
                "freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\n" + rows
                        + "\n");
        return new AndorraFile(released, file);
    }

    /** The command that imports it. */
    String[] importing() {
        return new String[] {"import", "--dataset", "faults", "--released", released, file.toString()};
    }
}
