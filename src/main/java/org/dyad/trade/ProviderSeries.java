package org.dyad.trade;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dyad.observations.FigureKey;
import org.dyad.observations.Growth;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Period;
import org.dyad.series.Series;

/**
 * What one provider's rows come to for one request.
 *
 * @param provider code; empty where several ones' series were added up
 * @param figures the published figures that values are, for those that are one
 */
record ProviderSeries(
        String provider,
        Series series,
        Map<Period, FigureKey> figures,
        Map<Period, Growth> growth,
        List<NoticeView> notices) {

    boolean hasValues() {
        return series.firstWithValue().isPresent();
    }

    ProviderSeries with(NoticeView notice) {
        return new ProviderSeries(
                provider,
                series,
                figures,
                growth,
                Stream.concat(notices.stream(), Stream.of(notice)).toList());
    }
}
