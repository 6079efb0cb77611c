package org.dyad.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What every answer tells a browser: to believe its media type, to load nothing for it, to show it in no frame, to send
 * no address on, and to keep its devices to itself. A page says itself what it may load.
 */
@ApplicationScoped
public class AnswerHeaders {

    /** Ahead of everything that answers. */
    static final int ORDER = -1_000_000;

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING = HttpHeaders.createOptimized(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence PERMISSIONS_POLICY = HttpHeaders.createOptimized("Permissions-Policy");
    private static final CharSequence NO_DEVICES = HttpHeaders.createOptimized("accelerometer=(), browsing-topics=(), "
            + "camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
            + "payment=(), serial=(), usb=()");
    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("Strict-Transport-Security");

    private final @Nullable String transportSecurity;

    AnswerHeaders(@ConfigProperty(name = "dyad.http.hsts") Optional<Duration> transportSecurity) {
        this.transportSecurity =
                transportSecurity.map(age -> "max-age=" + age.toSeconds()).orElse(null);
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::begin);
    }

    private void begin(RoutingContext ctx) {
        MultiMap head = ctx.response().headers();
        head.set(CONTENT_TYPE_OPTIONS, NO_SNIFF)
                .set(SECURITY_POLICY, NOTHING)
                .set(REFERRER_POLICY, NO_REFERRER)
                .set(PERMISSIONS_POLICY, NO_DEVICES);
        if (transportSecurity != null) {
            head.set(TRANSPORT_SECURITY, transportSecurity);
        }
        ctx.next();
    }
}
