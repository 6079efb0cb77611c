package org.dyad.ingest.sdmx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.ingest.FormatException;

/**
 * Attributes that hold for all series of a group, such as the unit of an indicator in each country.
 *
 * <p>A group's key is a part of the key of its series. Generic messages say which part; compact ones have key and
 * attributes side by side, and what a group has in common with the series that follows is the key.
 */
final class SdmxGroups {

    /** A message has a group for each of its series at most. */
    private static final int MOST = 200_000;

    private final String file;
    private final List<Map<String, String>> waiting = new ArrayList<>();
    private final Map<Set<String>, Map<List<String>, Map<String, String>>> byKey = new HashMap<>();
    private int size;

    SdmxGroups(String file) {
        this.file = file;
    }

    void clear() {
        waiting.clear();
        byKey.clear();
        size = 0;
    }

    /** @param key empty where it stands among the attributes */
    void add(long line, Map<String, String> key, Map<String, String> attributes) {
        size++;
        if (size > MOST) {
            throw new FormatException("%s line %d: more than %d groups of series".formatted(file, line, MOST));
        }
        if (key.isEmpty()) {
            waiting.add(attributes);
        } else {
            put(key, attributes);
        }
    }

    /** What the groups to which a series belongs say of it. */
    Map<String, String> attributesOf(Map<String, String> series) {
        for (Map<String, String> group : waiting) {
            Map<String, String> key = new HashMap<>(group);
            key.keySet().retainAll(series.keySet());
            Map<String, String> attributes = new HashMap<>(group);
            attributes.keySet().removeAll(series.keySet());
            put(key, attributes);
        }
        waiting.clear();
        Map<String, String> found = new HashMap<>();
        byKey.forEach((dimensions, groups) -> {
            Map<String, String> attributes = groups.get(values(dimensions, series));
            if (attributes != null) {
                found.putAll(attributes);
            }
        });
        return found;
    }

    private void put(Map<String, String> key, Map<String, String> attributes) {
        Set<String> dimensions = new TreeSet<>(key.keySet());
        byKey.computeIfAbsent(dimensions, names -> new HashMap<>()).put(values(dimensions, key), attributes);
    }

    private static List<String> values(Set<String> dimensions, Map<String, String> key) {
        return dimensions.stream().map(name -> key.getOrDefault(name, "")).toList();
    }
}
