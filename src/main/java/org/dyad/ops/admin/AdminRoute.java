package org.dyad.ops.admin;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dyad.graphql.ApiException.RateLimited;
import org.dyad.graphql.Places;
import org.jspecify.annotations.Nullable;

/**
 * Administration at {@code /admin}: imports, the curated facts, the audit. Nobody is answered who has not shown a key
 * or token first, by a header field that no page of another site can send unasked.
 */
@ApplicationScoped
public class AdminRoute {

    /** Ahead of Quarkus's bound on bodies, behind the headers of every answer. */
    private static final int ORDER = -80;

    private static final String IMPORTS = "/admin/imports";
    private static final String RELOAD = "/admin/reload";
    private static final String AUDIT = "/admin/audit";

    private static final Map<String, String> METHODS = Map.of(IMPORTS, "POST", RELOAD, "POST", AUDIT, "GET");

    private static final int PAGE = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final AdminSettings settings;
    private final AdminAccess access;
    private final AdminImports imports;
    private final AuditLog audit;
    private final Places places;
    private final Vertx vertx;

    AdminRoute(
            AdminSettings settings,
            AdminAccess access,
            AdminImports imports,
            AuditLog audit,
            Places places,
            Vertx vertx) {
        this.settings = settings;
        this.access = access;
        this.imports = imports;
        this.audit = audit;
        this.places = places;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        if (!settings.enabled()) {
            return;
        }
        router.post(IMPORTS).order(ORDER).handler(ctx -> {
            boolean confirms = ImportQuestion.confirms(ctx.queryParams());
            List<Scope> needed = confirms ? List.of(Scope.IMPORT, Scope.CONFIRM) : List.of(Scope.IMPORT);
            AuditedAction action = confirms ? AuditedAction.CONFIRMED_IMPORT : AuditedAction.IMPORT;
            as(ctx, action, needed, caller -> imports.upload(ctx, caller));
        });
        router.post(RELOAD)
                .order(ORDER)
                .handler(ctx ->
                        as(ctx, AuditedAction.RELOAD, List.of(Scope.RELOAD), caller -> imports.reload(ctx, caller)));
        router.get(IMPORTS + "/:number")
                .order(ORDER)
                .handler(ctx -> as(ctx, AuditedAction.IMPORT, List.of(Scope.IMPORT), caller -> outcome(ctx)));
        router.get(AUDIT)
                .order(ORDER)
                .handler(ctx -> as(ctx, AuditedAction.READ_AUDIT, List.of(Scope.AUDIT), caller -> page(ctx)));
        router.route("/admin/*").order(ORDER + 1).handler(AdminRoute::nothing);
    }

    private static void nothing(RoutingContext ctx) {
        @Nullable String allowed = METHODS.get(ctx.normalizedPath());
        AdminAnswer.of(
                        allowed == null
                                ? AdminProblem.of(404, "nothing here", "see the section Administration of the manual")
                                : AdminProblem.wrongMethod(allowed))
                .send(ctx);
    }

    /** Goes on as whoever asks, if they may; the body waits meanwhile. */
    private void as(RoutingContext ctx, AuditedAction action, List<Scope> needed, Consumer<Caller> then) {
        if (AdminAnswer.hasBody(ctx.request())) {
            ctx.request().pause();
        }
        String client = AdminWork.client(ctx);
        try {
            requireOwnOrigin(ctx);
            places.pay(client, ctx.response().headers());
        } catch (AdminProblem | RateLimited e) {
            AdminAnswer.of(e).send(ctx);
            return;
        }
        @Nullable String authorization = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        vertx.executeBlocking(() -> permitted(authorization, client, action, needed), false)
                .map(caller -> {
                    then.accept(caller);
                    return caller;
                })
                .onFailure(failure -> AdminAnswer.of(failure).send(ctx));
    }

    private Caller permitted(@Nullable String authorization, String client, AuditedAction action, List<Scope> needed)
            throws SQLException {
        Caller caller = access.caller(authorization, client);
        for (Scope scope : needed) {
            if (!caller.scopes().contains(scope)) {
                long number = audit.begin(caller.name(), client, action, null);
                audit.end(number, AuditedOutcome.DENIED, 403, null);
                throw AdminProblem.forbidden(scope);
            }
        }
        return caller;
    }

    /** A browser says where a page comes from; those of other sites have nothing to do here, whatever they hold. */
    private static void requireOwnOrigin(RoutingContext ctx) {
        String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null
                && !origin.equals(ctx.request().scheme() + "://" + ctx.request().authority())) {
            throw AdminProblem.of(403, "not allowed", "pages of other sites do not administer this service");
        }
    }

    /** How an import ended, or that it has not. */
    private void outcome(RoutingContext ctx) {
        String number = ctx.pathParam("number");
        vertx.executeBlocking(() -> NUMBER.matcher(number).matches() ? audit.find(Long.parseLong(number)) : null, false)
                .map(found -> {
                    if (found == null || !isImport(found.action()) || found.outcome() == AuditedOutcome.DENIED) {
                        throw AdminProblem.of(404, "no such import", "there is none of this number");
                    }
                    return AdminAnswer.of(found);
                })
                .otherwise(AdminAnswer::of)
                .onSuccess(answer -> answer.send(ctx));
    }

    private static boolean isImport(AuditedAction action) {
        return switch (action) {
            case IMPORT, CONFIRMED_IMPORT, RELOAD -> true;
            case READ_AUDIT, CREATE_KEY, REVOKE_KEY -> false;
        };
    }

    private void page(RoutingContext ctx) {
        int first = (int) number(ctx, "first", PAGE, AuditLog.LARGEST_PAGE);
        long before = number(ctx, "before", Long.MAX_VALUE, Long.MAX_VALUE);
        vertx.executeBlocking(() -> audit.page(first, before), false)
                .map(entries -> AdminAnswer.json(json(entries, first)))
                .otherwise(AdminAnswer::of)
                .onSuccess(answer -> answer.send(ctx));
    }

    private static String json(List<AuditEntry> entries, int first) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        entries.forEach(entry -> rows.add(entry.json()));
        JsonObjectBuilder page = Json.createObjectBuilder().add("entries", rows);
        if (entries.size() < first) {
            page.addNull("before");
        } else {
            page.add("before", entries.get(entries.size() - 1).number());
        }
        return page.build().toString();
    }

    private static long number(RoutingContext ctx, String name, long usual, long largest) {
        @Nullable String text = ctx.queryParams().get(name);
        if (text == null) {
            return usual;
        }
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) < 1 || Long.parseLong(text) > largest) {
            throw AdminProblem.parameter(name, "a number from 1 to %d".formatted(largest), "\"%s\"".formatted(text));
        }
        return Long.parseLong(text);
    }
}
