package org.dyad.observations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is read for indicator requests. An area's figures may stand under several codes, those of the European Union
 * under that of a fixed composition: all are read at once, and the first that has figures counts.
 *
 * @param all what to read
 * @param ofRequests for each request the positions of its own in all, the best code first
 */
record IndicatorSelections(List<IndicatorSelection> all, List<List<Integer>> ofRequests) {

    IndicatorSelections {
        all = List.copyOf(all);
        ofRequests = List.copyOf(ofRequests);
    }

    /** @param recordedAs the codes under which an area's figures may stand, best first */
    static IndicatorSelections of(List<IndicatorRequest> requests, Function<String, List<String>> recordedAs) {
        List<IndicatorSelection> all = new ArrayList<>();
        List<List<Integer>> ofRequests = new ArrayList<>();
        for (IndicatorRequest request : requests) {
            String area = request.area();
            List<@Nullable String> codes =
                    area == null ? Collections.singletonList(null) : new ArrayList<>(recordedAs.apply(area));
            List<Integer> own = new ArrayList<>();
            for (String code : codes) {
                own.add(all.size());
                all.add(selection(request, code));
            }
            ofRequests.add(List.copyOf(own));
        }
        return new IndicatorSelections(all, ofRequests);
    }

    private static IndicatorSelection selection(IndicatorRequest request, @Nullable String area) {
        return new IndicatorSelection(
                request.indicator(),
                area,
                request.counterpart() == null ? "" : request.counterpart(),
                request.universe(),
                request.provider(),
                request.asOf());
    }

    /** @param rows what was found, by its selection's position in all */
    List<IndicatorRow> rows(int request, Map<Integer, List<IndicatorRow>> rows) {
        return ofRequests.get(request).stream()
                .map(selection -> rows.getOrDefault(selection, List.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
