package org.dyad.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where services are, and on what terms they are asked. All of it can be set, for example
 * {@code DYAD_FETCH_COMTRADE_KEY} in the environment.
 */
@ConfigMapping(prefix = "dyad.fetch")
public interface FetchSettings {

    Comtrade comtrade();

    WorldBank worldbank();

    Imf imf();

    Oecd oecd();

    /** From a call to the last byte of its answer. */
    @WithDefault("3M")
    Duration answerWait();

    /** Bytes of an answer, as it comes. */
    @WithDefault("536870912")
    long largestAnswer();

    /** How often a call is asked before the service counts as out of order. */
    @WithDefault("6")
    int tries();

    /** UN Comtrade. */
    interface Comtrade {

        @WithDefault("https://comtradeapi.un.org")
        URI base();

        /** A subscription key; without one only the preview of 500 records a call can be asked. */
        Optional<String> key();

        /** Records that one answer holds: 100,000 with a free key, 250,000 with a premium one. */
        @WithDefault("100000")
        int records();

        @WithDefault("500")
        int callsADay();
    }

    /** The World Bank's indicators. */
    interface WorldBank {

        @WithDefault("https://api.worldbank.org/v2")
        URI base();
    }

    /** The International Monetary Fund. */
    interface Imf {

        @WithDefault("https://api.imf.org/external/sdmx/2.1")
        URI base();
    }

    /** The OECD. */
    interface Oecd {

        @WithDefault("https://sdmx.oecd.org/public/rest")
        URI base();

        @WithDefault("60")
        int callsAnHour();
    }
}
