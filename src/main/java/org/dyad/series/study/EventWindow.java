package org.dyad.series.study;

import org.dyad.series.Period;

/**
 * The stretches before and after an event, as positions on a {@link Track}.
 *
 * @param lastBefore last position that counts before the event, less the anticipation
 * @param firstAfter first position that counts after it
 * @param before how many positions up to lastBefore
 * @param after how many positions from firstAfter
 */
record EventWindow(int lastBefore, int firstAfter, int before, int after) {

    static EventWindow of(StudyQuestion question, Period origin) {
        EventPeriod rule = question.eventPeriod();
        return new EventWindow(
                origin.until(rule.lastBefore(origin.frequency(), question.day())) - question.anticipation(),
                origin.until(rule.firstAfter(origin.frequency(), question.day())),
                question.before(),
                question.after());
    }

    int first() {
        return lastBefore - before + 1;
    }

    int last() {
        return firstAfter + after - 1;
    }

    /** The same stretches around another date. */
    EventWindow at(int otherFirstAfter) {
        return new EventWindow(lastBefore + otherFirstAfter - firstAfter, otherFirstAfter, before, after);
    }

    /** Whether the position belongs to either stretch. */
    boolean has(int position) {
        return (position >= first() && position <= lastBefore) || (position >= firstAfter && position <= last());
    }
}
