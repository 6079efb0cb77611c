package org.dyad.series;

/** Zero-padded numbers of dates, without a format string: periods are printed by the hundred thousand. */
final class CalendarText {

    private CalendarText() {}

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    static String fourDigits(int number) {
        if (number >= 1000) {
            return Integer.toString(number);
        }
        return (number < 100 ? "00" : "0") + twoDigits(number);
    }
}
