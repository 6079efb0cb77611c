package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import org.dyad.observations.Indicators;
import org.dyad.series.Frequency;

/** How often a series is observed, as far as that can be told before it is read. */
@ApplicationScoped
class Frequencies {

    private final Indicators indicators;

    Frequencies(Indicators indicators) {
        this.indicators = indicators;
    }

    Frequency of(SeriesRequest request) {
        if (request instanceof SeriesRequest.OfTrade trading) {
            return trading.request().frequency();
        }
        if (request instanceof SeriesRequest.Inline inline) {
            return inline.series().series().frequency();
        }
        if (request instanceof SeriesRequest.OfDesignations designation) {
            return designation.request().frequency();
        }
        SeriesRequest.OfIndicator indicator = (SeriesRequest.OfIndicator) request;
        Frequency wanted = indicator.request().frequency();
        return wanted != null
                ? wanted
                : Frequency.ofLetter(
                        indicators.require("code", indicator.request().indicator()).frequency);
    }
}
