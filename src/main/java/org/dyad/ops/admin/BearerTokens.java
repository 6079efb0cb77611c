package org.dyad.ops.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of an OpenID provider: JSON Web Tokens that it signed, for this service, still valid. Its keys are found as
 * OpenID Connect Discovery 1.0 says, when the first token comes, and kept as long as it allows.
 *
 * <p>Only signatures by a private key count; a token signed with a shared secret, or not at all, is none.
 */
@ApplicationScoped
class BearerTokens {

    private static final Logger LOG = Logger.getLogger(BearerTokens.class);

    private static final int WAIT_MILLIS = 5_000;
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int CLOCK_SKEW_SECONDS = 30;

    /** How long known keys serve on while the provider does not answer. */
    private static final Duration KEYS_SERVE_ON = Duration.ofHours(6);

    /** How many may ask for the provider's keys at a time: whoever sends anything as a token makes the service ask. */
    private static final int ASKING = 4;

    /** How long a provider that did not answer is left alone. */
    private static final long REST_NANOS = Duration.ofSeconds(2).toNanos();

    private static final String[] ALGORITHMS = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_USING_SHA384,
        AlgorithmIdentifiers.RSA_USING_SHA512,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384
    };

    private final AdminSettings.Oidc settings;
    private final Clock clock;
    private final Semaphore asking = new Semaphore(ASKING);
    private volatile long failedAt = System.nanoTime() - REST_NANOS;
    private @Nullable HttpsJwks keys;

    BearerTokens(AdminSettings settings, Clock clock) {
        this.settings = settings.oidc();
        this.clock = clock;
    }

    /**
     * The bearer of a token; null if it is none that is valid now, or no provider is set.
     *
     * @throws AdminProblem if the provider cannot be asked for its keys, or the settings are wrong
     */
    @Nullable
    Caller bearer(String token) {
        Optional<String> issuer = settings.issuer().filter(set -> !set.isBlank());
        if (issuer.isEmpty()) {
            return null;
        }
        if (System.nanoTime() - failedAt < REST_NANOS || !asking.tryAcquire()) {
            throw busy();
        }
        try {
            return believed(issuer.get(), token);
        } catch (AdminProblem e) {
            failedAt = System.nanoTime();
            throw e;
        } finally {
            asking.release();
        }
    }

    private @Nullable Caller believed(String issuer, String token) {
        try {
            JwtClaims claims = consumer(issuer).processToClaims(token);
            return Caller.ofToken(claims.getSubject(), scopes(claims));
        } catch (InvalidJwtException e) {
            if (isUnreachable(e)) {
                throw unreachable(e);
            }
            // its own message has all that the token says
            LOG.debugf(
                    "a token was refused: %s",
                    e.getErrorDetails().stream()
                            .map(detail -> String.valueOf(detail.getErrorCode()))
                            .toList());
            return null;
        } catch (MalformedClaimException e) {
            return null;
        } catch (IOException | JoseException e) {
            throw unreachable(e);
        }
    }

    private JwtConsumer consumer(String issuer) throws IOException, JoseException {
        String audience = settings.audience()
                .filter(set -> !set.isBlank())
                .orElseThrow(() -> misset("dyad.admin.oidc.audience must be set where an issuer is"));
        return new JwtConsumerBuilder()
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS)
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys(issuer)))
                .build();
    }

    private synchronized HttpsJwks keys(String issuer) throws IOException, JoseException {
        HttpsJwks known = keys;
        if (known == null) {
            Get get = new Get();
            get.setConnectTimeout(WAIT_MILLIS);
            get.setReadTimeout(WAIT_MILLIS);
            get.setRetries(1);
            get.setResponseBodySizeLimit(LARGEST_ANSWER);
            String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
            Map<String, Object> provider =
                    JsonUtil.parseJson(get.get(encrypted(base) + "/.well-known/openid-configuration")
                            .getBody());
            if (!issuer.equals(provider.get("issuer"))) {
                throw misset("what is at dyad.admin.oidc.issuer calls itself " + provider.get("issuer"));
            }
            known = new HttpsJwks(encrypted(String.valueOf(provider.get("jwks_uri"))));
            known.setSimpleHttpGet(get);
            known.setRetainCacheOnErrorDuration(KEYS_SERVE_ON.toSeconds());
            keys = known;
        }
        return known;
    }

    /** Keys that came over an open line would be anybody's. */
    private static String encrypted(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw misset("the OpenID provider has no address that can be used");
        }
        String host = String.valueOf(uri.getHost());
        boolean own = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        if (!"https".equals(uri.getScheme()) && !own) {
            throw misset("the OpenID provider must be asked over https");
        }
        return address;
    }

    private Set<Scope> scopes(JwtClaims claims) {
        Object claim = claims.getClaimValue(settings.claim());
        Stream<String> words = claim instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Arrays.stream(String.valueOf(claim).split(" "));
        Set<String> given = words.collect(Collectors.toSet());
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if (given.contains(settings.prefix() + scope.code())) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    private static boolean isUnreachable(InvalidJwtException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(IOException.class::isInstance);
    }

    private static AdminProblem unreachable(Throwable cause) {
        LOG.warnf("the OpenID provider does not answer: %s", cause.getClass().getSimpleName());
        return busy();
    }

    private static AdminProblem busy() {
        return AdminProblem.busy(503, "the OpenID provider does not answer just now");
    }

    private static AdminProblem misset(String why) {
        LOG.errorf("no token is believed: %s", why);
        return AdminProblem.of(503, "not now", "the service is not set up to believe tokens; its log says why");
    }
}
