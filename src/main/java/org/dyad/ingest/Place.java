package org.dyad.ingest;

/**
 * Where a row begins in a file, as one number that grows from row to row: its line, and its number among the records
 * where lines say nothing, because the record before it begins on the same one, as in JSON without line ends.
 */
public final class Place {

    /** More lines than any file has. */
    private static final int LINE_BITS = 40;

    private static final long LINE = (1L << LINE_BITS) - 1;

    private Place() {}

    /** @param record number among the file's records, the first being 1 */
    static long ofRecord(long line, long record) {
        return record << LINE_BITS | line;
    }

    /** The line, the file's first being 1. */
    static long line(long place) {
        return place & LINE;
    }

    /** The number among the records; 0 where the line says it. */
    static long record(long place) {
        return place >>> LINE_BITS;
    }

    /** In words: {@code line 7}, or {@code line 1, record 7}. */
    public static String words(long place) {
        long record = record(place);
        return record == 0 ? "line " + place : "line %d, record %d".formatted(line(place), record);
    }

    /** The same words in SQL, of an expression of type bigint. */
    static String sql(String place) {
        return "'line ' || (%1$s & %2$d) || case when %1$s > %2$d then ', record ' || (%1$s >> %3$d) else '' end"
                .formatted(place, LINE, LINE_BITS);
    }

    /** Places of the records of one file, each asked for once, in their order. */
    public static final class Counter {
        private long records;
        private long last;

        /** @param line on which the next record begins */
        public long next(long line) {
            records++;
            long place = line == last ? ofRecord(line, records) : line;
            last = line;
            return place;
        }
    }
}
