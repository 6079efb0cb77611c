package org.dyad.ops.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of a provider that runs in the test. Rules: RFC 7519, RFC 8725, OpenID Connect Discovery 1.0. */
class BearerTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer provider;
    private RsaJsonWebKey signing;
    private String issuer;

    @BeforeEach
    void start() throws IOException, JoseException {
        signing = RsaJwkGenerator.generateJwk(2048);
        signing.setKeyId("one");
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:%d/realm".formatted(provider.getAddress().getPort());
        answer(
                "/realm/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(issuer, issuer));
        answer("/realm/keys", "{\"keys\":[%s]}".formatted(signing.toJson(OutputControlLevel.PUBLIC_ONLY)));
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void aTokenNamesItsSubjectAndScopes() throws JoseException {
        String token = token(claims());

        assertThat(tokens(issuer).bearer(token)).isEqualTo(new Caller("token ann", Set.of(Scope.IMPORT, Scope.AUDIT)));
    }

    @Test
    void scopesMayComeAsAnArray() throws JoseException {
        JwtClaims claims = claims();
        claims.setStringListClaim("scope", "dyad:reload", "openid");

        assertThat(tokens(issuer).bearer(token(claims))).isEqualTo(new Caller("token ann", Set.of(Scope.RELOAD)));
    }

    @Test
    void aTokenForSomebodyElseOrOfSomebodyElseIsNone() throws JoseException {
        JwtClaims forAnother = claims();
        forAnother.setAudience("billing");
        JwtClaims ofAnother = claims();
        ofAnother.setIssuer("https://elsewhere.example.org");
        JwtClaims ofNobody = claims();
        ofNobody.unsetClaim("sub");

        assertThat(tokens(issuer).bearer(token(forAnother))).isNull();
        assertThat(tokens(issuer).bearer(token(ofAnother))).isNull();
        assertThat(tokens(issuer).bearer(token(ofNobody))).isNull();
    }

    @Test
    void aTokenHasItsTime() throws JoseException {
        JwtClaims old = claims();
        old.setExpirationTime(NumericDate.fromMilliseconds(NOW.minusSeconds(60).toEpochMilli()));
        JwtClaims endless = claims();
        endless.unsetClaim("exp");
        JwtClaims early = claims();
        early.setNotBefore(NumericDate.fromMilliseconds(NOW.plusSeconds(60).toEpochMilli()));

        assertThat(tokens(issuer).bearer(token(old))).isNull();
        assertThat(tokens(issuer).bearer(token(endless))).isNull();
        assertThat(tokens(issuer).bearer(token(early))).isNull();
    }

    @Test
    void onlyTheProvidersOwnSignatureCounts() throws JoseException {
        RsaJsonWebKey another = RsaJwkGenerator.generateJwk(2048);
        another.setKeyId("one");
        // the public key as a shared secret: RFC 8725, section 2.1
        byte[] open = signing.getRsaPublicKey().getEncoded();

        BearerTokens tokens = tokens(issuer);

        assertThat(tokens.bearer(signed(claims(), another.getPrivateKey(), AlgorithmIdentifiers.RSA_USING_SHA256)))
                .isNull();
        assertThat(tokens.bearer(signed(claims(), new HmacKey(open), AlgorithmIdentifiers.HMAC_SHA256)))
                .isNull();
        String token = token(claims());
        String unsigned = "eyJhbGciOiJub25lIn0" + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
        assertThat(tokens.bearer(unsigned)).isNull();
    }

    @Test
    void theProviderIsAskedOnceForAllTokens() throws JoseException {
        BearerTokens tokens = tokens(issuer);
        for (int i = 0; i < 5; i++) {
            assertThat(tokens.bearer(token(claims()))).isNotNull();
        }

        // its description and its keys
        assertThat(asked).hasValue(2);
    }

    @Test
    void withoutAProviderNoTokenIsBelievedAndNobodyIsAsked() throws JoseException {
        assertThat(tokens("").bearer(token(claims()))).isNull();
        assertThat(asked).hasValue(0);
    }

    @Test
    void aProviderThatDoesNotAnswerIsNoReasonToBelieveOrToBlame() throws JoseException {
        BearerTokens tokens = tokens(issuer);
        provider.stop(0);

        assertThatThrownBy(() -> tokens.bearer(token(claims())))
                .isInstanceOfSatisfying(
                        AdminProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(503));
    }

    @Test
    void aProviderElsewhereMustEncrypt() throws JoseException {
        BearerTokens tokens = tokens("http://login.example.org");

        assertThatThrownBy(() -> tokens.bearer(token(claims())))
                .isInstanceOfSatisfying(
                        AdminProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(503));
    }

    private void answer(String path, String json) {
        provider.createContext(path, exchange -> {
            asked.incrementAndGet();
            byte[] bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("dyad");
        claims.setSubject("ann");
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(NOW.plusSeconds(300).toEpochMilli()));
        claims.setStringClaim("scope", "openid dyad:import dyad:audit import");
        return claims;
    }

    private String token(JwtClaims claims) throws JoseException {
        return signed(claims, signing.getPrivateKey(), AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    private static String signed(JwtClaims claims, Key key, String algorithm) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setKeyIdHeaderValue("one");
        token.setAlgorithmHeaderValue(algorithm);
        return token.getCompactSerialization();
    }

    private static BearerTokens tokens(String issuer) {
        AdminSettings settings = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(AdminSettings.class)
                .withDefaultValue("dyad.admin.oidc.issuer", issuer)
                .withDefaultValue("dyad.admin.oidc.audience", "dyad")
                .build()
                .getConfigMapping(AdminSettings.class);
        return new BearerTokens(settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
