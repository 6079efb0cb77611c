package org.dyad.ops.admin;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.dyad.ingest.Importer;
import org.dyad.ingest.dataset.Dataset;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Imports over HTTP: an uploaded file, down the road of {@code dyad import}, and the curated facts. Two wait for each
 * other as commands do, whichever processes run them.
 */
@ApplicationScoped
class AdminImports {

    private static final Logger LOG = Logger.getLogger(AdminImports.class);

    /** What bodies may say they are. A form is what pages of other sites can send unasked, and no file. */
    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/octet-stream",
            "application/csv",
            "text/csv",
            "application/json",
            "application/xml",
            "text/xml",
            "application/zip",
            "application/gzip",
            "application/x-gzip",
            "application/vnd.sdmx.data+csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FileImports imports;
    private final Importer importer;
    private final AdminWork work;
    private final AdminSettings settings;
    private final Vertx vertx;
    private final Semaphore places;

    AdminImports(FileImports imports, Importer importer, AdminWork work, AdminSettings settings, Vertx vertx) {
        this.imports = imports;
        this.importer = importer;
        this.work = work;
        this.settings = settings;
        this.vertx = vertx;
        this.places = new Semaphore(settings.imports());
    }

    /** Reads the file that a request brings, and imports it. */
    void upload(RoutingContext ctx, Caller caller) {
        ImportQuestion question = ImportQuestion.of(ctx.queryParams());
        requireFile(ctx.request());
        enter();
        if ("100-continue".equalsIgnoreCase(ctx.request().getHeader(HttpHeaders.EXPECT))) {
            ctx.response().writeContinue();
        }
        vertx.executeBlocking(this::folder, false)
                .onFailure(failure -> {
                    places.release();
                    AdminAnswer.of(failure).send(ctx);
                })
                .onSuccess(folder -> new Upload(vertx, ctx.request(), settings.upload(), settings.arrival())
                        .into(folder.resolve(question.file()))
                        .onSuccess(arrived -> work.run(ctx, caller, task(question, folder)))
                        .onFailure(failure -> {
                            AdminAnswer.of(failure).send(ctx);
                            vertx.executeBlocking(
                                    () -> {
                                        leave(folder);
                                        return null;
                                    },
                                    false);
                        }));
    }

    private AdminWork.Task task(ImportQuestion question, Path folder) {
        return new AdminWork.Task(
                question.confirmed() ? AuditedAction.CONFIRMED_IMPORT : AuditedAction.IMPORT,
                question.file(),
                () -> run(question, folder),
                () -> leave(folder));
    }

    private AdminAnswer run(ImportQuestion question, Path folder) throws IOException, SQLException {
        @Nullable Path mapping = null;
        if (question.mapping() != null) {
            mapping = Files.writeString(Files.createTempFile(folder, ".mapping", ".json"), question.mapping());
        }
        ImportOptions options = new ImportOptions(
                question.released(),
                question.dataset(),
                imports.today(),
                question.confirmed(),
                mapping,
                question.complete());
        return AdminAnswer.reports(imports.one(folder.resolve(question.file()), question.format(), options));
    }

    /** Loads the curated facts that ship with the service, also where the database says that it has them. */
    void reload(RoutingContext ctx, Caller caller) {
        enter();
        work.run(
                ctx,
                caller,
                new AdminWork.Task(
                        AuditedAction.RELOAD,
                        null,
                        () -> {
                            Dataset curated = Dataset.curated();
                            return AdminAnswer.reports(importer.run(curated.name(), curated.files()));
                        },
                        places::release));
    }

    private void requireFile(HttpServerRequest request) {
        if (!AdminAnswer.hasBody(request)) {
            throw AdminProblem.of(400, "no file", "expected the file as the request's body");
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw AdminProblem.of(415, "an encoding that is not read", "send a gzip file as it is, without encoding");
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !MEDIA_TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw AdminProblem.of(
                    415, "a media type that is not read", "expected the file itself, as application/octet-stream");
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > settings.upload())) {
            throw Upload.tooLarge(settings.upload());
        }
    }

    private void enter() {
        if (!places.tryAcquire()) {
            throw AdminProblem.busy(
                    409, "%d imports are under way or wait; this one was not begun".formatted(settings.imports()));
        }
    }

    /** A folder of its own, which only this process's user can look into. */
    private Path folder() throws IOException {
        return settings.folder().isPresent()
                ? Files.createTempDirectory(settings.folder().get(), "dyad-upload")
                : Files.createTempDirectory("dyad-upload");
    }

    private void leave(Path folder) {
        places.release();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.warnf("%s could not be deleted: %s", folder, e.getMessage());
        }
    }
}
