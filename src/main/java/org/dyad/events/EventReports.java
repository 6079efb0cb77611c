package org.dyad.events;

/** Which of several reports of an event counts first: the import, the lists and the timeline all ask so. */
public final class EventReports {

    /**
     * An order of {@code event_report r} with {@code source s}: what was before what was planned, offices of the sides
     * before others, one with a date before one without, the more precise before the vaguer, one with an end before one
     * without, the one public earlier, then by the code of the source.
     */
    public static final String ORDER = """
            case r.standing when 'OFFICIAL' then 0 when 'REPORTED' then 1 else 2 end, r.begins is null,
            upper(r.begins) - lower(r.begins), r.ends is null, r.known_from, s.code
            """;

    private EventReports() {}
}
