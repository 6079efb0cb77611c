package org.dyad.web;

import java.time.Instant;
import java.util.List;

/**
 * One thing that an import changed, as readers of the feed are told it.
 *
 * @param key what tells it from every other change, for good
 * @param title one line
 * @param lines what there is to know beyond that
 * @param at when it could be read
 * @param page where the explorer shows what it concerns, from the service's root
 * @param query a document that asks for the change itself; empty where there is none
 */
record Change(String key, String title, List<String> lines, Instant at, String page, String query) {
    Change {
        lines = List.copyOf(lines);
    }
}
