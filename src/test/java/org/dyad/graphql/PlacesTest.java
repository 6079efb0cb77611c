package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import java.util.Map;
import org.dyad.graphql.ApiException.Overloaded;
import org.dyad.graphql.ApiException.RateLimited;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final String SOMEBODY = "192.0.2.7";

    @Test
    void aClientSpendsItsTokensAndIsToldHowManyAreLeft() {
        Places places = places(Map.of("rate", "1", "burst", "3"));
        MultiMap head = MultiMap.caseInsensitiveMultiMap();

        places.take(SOMEBODY, head).leave();
        assertThat(head.get("RateLimit-Policy")).isEqualTo("\"client\";q=3;w=3");
        assertThat(head.get("RateLimit")).startsWith("\"client\";r=2;t=");
        places.take(SOMEBODY, head).leave();
        places.take(SOMEBODY, head).leave();

        assertThatThrownBy(() -> places.take(SOMEBODY, head))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        refused -> assertThat(refused.details()).containsEntry("retryAfterSeconds", 1L));
        assertThatCode(() -> places.take("192.0.2.8", null)).doesNotThrowAnyException();
    }

    @Test
    void aRequestTakesOneMoreTokenForEachThousandOfItsCost() {
        Places places = places(Map.of("rate", "1", "burst", "10"));

        // 1 and 8 of the 10 tokens; the next request takes the last one, and its cost needs another
        places.take(SOMEBODY, null).weigh(8_500);
        Places.Place next = places.take(SOMEBODY, null);

        assertThatThrownBy(() -> next.weigh(1_000)).isInstanceOf(RateLimited.class);
    }

    @Test
    void neighboursInOneNetworkOfIpv6AreOneClient() {
        Places places = places(Map.of("rate", "1", "burst", "1"));
        places.take("2001:db8:1:2::1", null);

        assertThatThrownBy(() -> places.take("2001:db8:1:2:ffff::9", null)).isInstanceOf(RateLimited.class);
        assertThatCode(() -> places.take("2001:db8:1:3::1", null)).doesNotThrowAnyException();
    }

    @Test
    void theMachineItselfIsHeldToTheRateOnlyIfSaidSo() {
        Places open = places(Map.of("rate", "1", "burst", "1"));
        Places strict = places(Map.of("rate", "1", "burst", "1", "rate-on-loopback", "true"));
        open.take("127.0.0.1", null);
        strict.take("127.0.0.1", null);

        assertThatCode(() -> open.take("127.0.0.1", null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> strict.take("127.0.0.1", null)).isInstanceOf(RateLimited.class);
    }

    @Test
    void withoutARateNobodyIsCounted() {
        Places places = places(Map.of("rate", "0", "burst", "1"));
        MultiMap head = MultiMap.caseInsensitiveMultiMap();
        places.take(SOMEBODY, head);

        assertThatCode(() -> places.take(SOMEBODY, head)).doesNotThrowAnyException();
        assertThat(head.isEmpty()).isTrue();
    }

    @Test
    void whatRunsAtATimeIsBoundedByNumberAndByCost() {
        Places places = places(Map.of("running", "3", "running-cost", "150000"));
        Places.Place large = places.take(null, null);
        large.weigh(100_000);
        Places.Place second = places.take(null, null);

        assertThatThrownBy(() -> second.weigh(100_000)).isInstanceOf(Overloaded.class);
        // light ones run beside whatever else does
        assertThatCode(() -> places.take(null, null).weigh(1_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> places.take(null, null)).isInstanceOf(Overloaded.class);

        large.leave();
        assertThatCode(() -> second.weigh(100_000)).doesNotThrowAnyException();
    }

    private static Places places(Map<String, String> changed) {
        Limits limits = Settled.limits(changed);
        return new Places(limits, new ClientRates(limits));
    }
}
