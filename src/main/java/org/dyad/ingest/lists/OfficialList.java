package org.dyad.ingest.lists;

/**
 * A list of names that somebody publishes.
 *
 * @param code ours, stable
 * @param sender code of who puts names on it
 */
public record OfficialList(String code, String name, Sender sender, String url, String licence) {

    /**
     * Who puts names on a list.
     *
     * @param code as actors are known by; where it is an area, the area's
     * @param kind of an actor: COUNTRY, GROUP or ORGANISATION
     * @param area code of the area that it is; empty for none
     */
    public record Sender(String code, String name, String kind, String area) {}
}
