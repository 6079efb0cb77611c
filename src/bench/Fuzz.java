import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks a service documents that its schema allows, with arguments that make sense, make none, or mean harm, beside 200
 * connections on which a request never ends; meanwhile asks {@code {__typename}} ten times a second. Prints how often
 * each status and code came, how long the slowest {@code {__typename}} took, and every request that was answered with an error
 * of the service's own, not in time, or not at all; then it ends with status 1.
 *
 * <p>Usage, from the project's directory, with a service that {@code mvn package} made:
 * {@code java -cp 'target/quarkus-app/lib/main/*' src/bench/Fuzz.java URL SECONDS CONNECTIONS SEED}.
 */
final class Fuzz {

    private static final int HALF_OPEN = 200;
    private static final int DEEPEST = 5;
    private static final int SHOWN = 20;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> SENSIBLE = List.of(
            "CHN", "RUS", "DEU", "USA", "EU", "WLD", "BRICS", "27", "2709", "TOTAL", "CHPL", "2022", "2022-09", "2022-Q3",
            "2022-02-24", "2014", "USD", "GACC", "COMTRADE", "TRADE.GACC.M.CHN.RUS.IMPORT.TOTAL.VALUE.USD", "CIPS.VALUE");

    private static final List<String> HARMFUL = List.of(
            "", " ", "\0", "a\0b", "\ud800", "\udfff\ud800", "'; drop table load; --", "%", "_", "\\", "\"", "x".repeat(10_000),
            "9".repeat(5_000), "-1", "0000-00-00", "2022-13", "+999999999-12-31", "MTox", "../../etc/passwd", "\u202e\ufeff",
            "{}", "[]", "null", "1e400", "NaN");

    private final URI service;
    private final GraphQLSchema schema;
    private final ConcurrentSkipListMap<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final List<String> problems = new ArrayList<>();
    private final AtomicLong slowestProbe = new AtomicLong();
    private final LongAdder refusedProbes = new LongAdder();

    private Fuzz(URI service, GraphQLSchema schema) {
        this.service = service;
        this.schema = schema;
    }

    public static void main(String... args) throws Exception {
        URI service = URI.create(args[0] + "/graphql");
        HttpClient client = client();
        String document = client.send(
                        HttpRequest.newBuilder(URI.create(args[0] + "/graphql/schema.graphql")).build(),
                        BodyHandlers.ofString())
                .body();
        Fuzz fuzz = new Fuzz(service, UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(document)));
        List<Socket> open = halfOpen(service);
        fuzz.run(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]));
        for (Socket socket : open) {
            socket.close();
        }
        System.exit(fuzz.report());
    }

    private static List<Socket> halfOpen(URI service) throws IOException {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < HALF_OPEN; i++) {
            Socket socket = new Socket(service.getHost(), service.getPort());
            socket.getOutputStream().write("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-".getBytes());
            open.add(socket);
        }
        return open;
    }

    private void run(int seconds, int connections, long seed) throws InterruptedException {
        ScheduledExecutorService probes = Executors.newScheduledThreadPool(4);
        HttpClient probing = client();
        probes.scheduleAtFixedRate(() -> probe(probing), 0, 100, TimeUnit.MILLISECONDS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> workers = IntStream.range(0, connections)
                .mapToObj(number -> new Thread(() -> ask(new Random(seed * 1000 + number), end)))
                .toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
        probes.shutdownNow();
    }

    private void probe(HttpClient client) {
        long begin = System.nanoTime();
        try {
            int status = client.send(request("{\"query\":\"{__typename}\"}"), BodyHandlers.ofString())
                    .statusCode();
            if (status != 200) {
                refusedProbes.increment();
            }
        } catch (IOException e) {
            problem("{__typename}", e.toString());
        } catch (InterruptedException e) {
            return;
        }
        slowestProbe.accumulateAndGet(System.nanoTime() - begin, Math::max);
    }

    private void ask(Random random, long end) {
        HttpClient client = client();
        while (System.nanoTime() < end) {
            String body = "{\"query\":" + quoted("query F {" + selections(random, schema.getQueryType(), 0) + "}") + "}";
            long begin = System.nanoTime();
            try {
                HttpResponse<String> answer = client.send(request(body), BodyHandlers.ofString());
                Matcher code = CODE.matcher(answer.body());
                String kind = answer.statusCode() + (code.find() ? " " + code.group(1) : "");
                answers.computeIfAbsent(kind, each -> new LongAdder()).increment();
                boolean ours = answer.statusCode() >= 500 && answer.statusCode() != 503;
                if (ours || answer.body().contains("\"INTERNAL\"") || answer.body().contains("Exception")) {
                    problem(body, answer.statusCode() + " " + answer.body());
                } else if (answer.statusCode() == 503) {
                    Thread.sleep(20);
                }
            } catch (IOException e) {
                problem(body, e + " after " + (System.nanoTime() - begin) / 1_000_000 + " ms");
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void problem(String body, String what) {
        problems.add(cut(what, 600) + "\n    " + cut(body, 3_000));
    }

    private int report() {
        problems.stream().limit(SHOWN).forEach(System.out::println);
        System.out.printf(
                "%s, {__typename} at most %.0f ms and refused %d times, problems %d%n",
                answers, slowestProbe.get() / 1e6, refusedProbes.sum(), problems.size());
        return problems.isEmpty() ? 0 : 1;
    }

    private String selections(Random random, GraphQLNamedType type, int depth) {
        if (type instanceof GraphQLUnionType union) {
            return "__typename " + union.getTypes().stream()
                    .map(each -> "... on %s {%s}".formatted(each.getName(), selections(random, each, depth + 1)))
                    .collect(Collectors.joining(" "));
        }
        List<GraphQLFieldDefinition> fields = ((GraphQLFieldsContainer) type).getFieldDefinitions();
        StringBuilder text = new StringBuilder("__typename");
        int wanted = 1 + random.nextInt(depth == 0 ? 2 : 5);
        for (int i = 0; i < wanted; i++) {
            GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
            GraphQLNamedType below = GraphQLTypeUtil.unwrapAll(field.getType());
            boolean leaf = GraphQLTypeUtil.isLeaf(below);
            if (leaf || depth < DEEPEST) {
                text.append(" a%d_%d: ".formatted(depth, i)).append(field.getName()).append(arguments(random, field));
                text.append(leaf ? "" : " {" + selections(random, below, depth + 1) + "}");
            }
        }
        return text.toString();
    }

    private String arguments(Random random, GraphQLFieldDefinition field) {
        String given = field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextInt(3) == 0)
                .map(argument -> argument.getName() + ": " + value(random, argument.getType(), argument, 0))
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private String value(Random random, GraphQLType type, GraphQLArgument argument, int depth) {
        if (type instanceof GraphQLNonNull required) {
            return value(random, required.getWrappedType(), argument, depth);
        }
        if (random.nextInt(200) == 0) {
            return List.of("null", "{}", "[]", "[[]]", "true", "X", "1.5").get(random.nextInt(7));
        }
        if (type instanceof GraphQLList list) {
            int size = random.nextInt(40) == 0 ? 300 : random.nextInt(4);
            return IntStream.range(0, size)
                    .mapToObj(i -> value(random, list.getWrappedType(), argument, depth + 1))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (type instanceof GraphQLEnumType values) {
            return values.getValues().get(random.nextInt(values.getValues().size())).getName();
        }
        if (type instanceof GraphQLInputObjectType input) {
            return object(random, input, argument, depth);
        }
        return scalar(random, ((GraphQLNamedType) (GraphQLInputType) type).getName());
    }

    private String object(Random random, GraphQLInputObjectType input, GraphQLArgument argument, int depth) {
        List<GraphQLInputObjectField> fields = input.getFields();
        List<GraphQLInputObjectField> given = input.isOneOf() && random.nextInt(20) > 0
                ? List.of(fields.get(random.nextInt(fields.size())))
                : fields.stream()
                        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) || (depth < 4 && random.nextInt(4) == 0))
                        .toList();
        return given.stream()
                .map(field -> field.getName() + ": " + value(random, field.getType(), argument, depth + 1))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String scalar(Random random, String type) {
        return switch (type) {
            case "Int" -> String.valueOf(random.nextInt(15) > 0
                    ? List.of(0, 1, 2, 5, 10, 50).get(random.nextInt(6))
                    : List.of(500, -1, 501, Integer.MAX_VALUE, Integer.MIN_VALUE).get(random.nextInt(5)));
            case "Float" -> List.of("0", "-0.0", "1.5", "0.5", "100", "2", "1e308", "-1e308", "5e-324", "1e400").get(random.nextInt(10));
            case "Boolean" -> String.valueOf(random.nextBoolean());
            case "Date" -> random.nextInt(12) == 0 ? text(random) : "\"2023-03-01\"";
            case "Period", "PartialDate" -> random.nextInt(12) == 0 ? text(random) : "\"20%02d\"".formatted(random.nextInt(30));
            default -> text(random);
        };
    }

    private static String text(Random random) {
        List<String> pool = random.nextInt(8) == 0 ? HARMFUL : SENSIBLE;
        return quoted(pool.get(random.nextInt(pool.size())));
    }

    /** As JSON, which GraphQL's strings are too; half surrogate pairs stay as escapes. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c < 0x20 || c == '"' || c == '\\' || (c >= 0xd800 && c < 0xe000)
                        ? "\\u%04x".formatted(c)
                        : String.valueOf((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private HttpRequest request(String body) {
        return HttpRequest.newBuilder(service)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
