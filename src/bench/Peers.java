import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Asks several services the same questions in turn, each over some connections at a time (a closed loop: the next request
 * of a connection when the answer to the last is whole), and pgbench the floor's statements; prints a table of medians.
 * Before that it holds the figures of all first answers against each other. src/bench/peers.sh starts what it asks.
 *
 * <p>Usage: {@code java Peers.java POSTMASTER ROUNDS SECONDS WARM CONNECTIONS NAME=PORT=PID,PID… …}; NAME is dyad… or
 * postgraphile…. The environment has PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.
 */
final class Peers {

    private static final Path QUESTIONS = Path.of("src/bench/peers");
    private static final List<String> NAMES = List.of("points25", "points300", "series10", "designations100", "breakdown", "dyad");
    private static final Set<String> COMPARED = Set.of("value", "values", "share", "name", "title", "label", "totalCount");
    private static final List<String> FLOOR = List.of("-D", "reporter=CHN", "-D", "partner=USA", "-D", "a=CHN", "-D", "b=RUS");
    private static final double TICKS = 100;

    /** One measurement: times in milliseconds; processor time in milliseconds a request; memory in megabytes. */
    private record Run(double rate, double median, double late, double service, double database, double memory) {
        double all() {
            return service + database;
        }
    }

    /** Something that answers: a service with its processes, or pgbench without any. */
    private record Peer(String name, int port, List<Long> pids) {

        static Peer of(String argument) {
            String[] parts = argument.split("=");
            return new Peer(parts[0], Integer.parseInt(parts[1]), Stream.of(parts[2].split(",")).map(Long::valueOf).toList());
        }

        boolean isFloor() {
            return pids.isEmpty();
        }

        byte[] question(String name) throws IOException {
            String language = this.name.startsWith("dyad") ? "dyad" : "postgraphile";
            String query = Files.readString(QUESTIONS.resolve(name + "." + language + ".graphql"));
            byte[] body = Json.createObjectBuilder().add("query", query).build().toString().getBytes(StandardCharsets.UTF_8);
            String head = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: %d\r\n\r\n"
                    .formatted(port, body.length);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            whole.writeBytes(body);
            return whole.toByteArray();
        }
    }

    /** A connection that is kept, and what it last received. */
    private static final class Line implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            out = socket.getOutputStream();
        }

        /** The bytes of the answer's body. */
        byte[] ask(byte[] request) throws IOException {
            out.write(request);
            String status = line();
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            body.reset();
            if (length >= 0) {
                body.writeBytes(in.readNBytes(length));
            } else {
                for (int size = size(); size > 0; size = size()) {
                    body.writeBytes(in.readNBytes(size));
                    line();
                }
                line();
            }
            if (!status.contains(" 200 ")) {
                throw new IOException(status + "\n" + body);
            }
            return body.toByteArray();
        }

        private int size() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("the connection was closed");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private final long postmaster;
    private final int connections;
    private final ExecutorService workers;

    private Peers(long postmaster, int connections) {
        this.postmaster = postmaster;
        this.connections = connections;
        this.workers = Executors.newFixedThreadPool(connections);
    }

    public static void main(String... args) throws Exception {
        int rounds = Integer.parseInt(args[1]);
        double seconds = Double.parseDouble(args[2]);
        double warm = Double.parseDouble(args[3]);
        Peers bench = new Peers(Long.parseLong(args[0]), Integer.parseInt(args[4]));
        List<Peer> peers = new ArrayList<>(Stream.of(args).skip(5).map(Peer::of).toList());
        List<String> names = NAMES.stream().filter(name -> name.matches(System.getenv().getOrDefault("ONLY", ".*"))).toList();
        for (String name : names) {
            bench.compare(peers, name);
        }
        peers.add(new Peer("floor", 0, List.of()));
        System.out.println();
        System.out.println("| Question | Who | Requests/s | Median | 99 % | CPU of the service | of PostgreSQL | Requests a CPU second"
                + " | against PostGraphile | Memory |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String name : names) {
            bench.measure(peers, name, rounds, seconds, warm);
        }
        bench.workers.shutdown();
    }

    private void compare(List<Peer> peers, String name) throws Exception {
        List<String> expected = List.of();
        for (Peer peer : peers) {
            try (Line line = new Line(peer.port)) {
                String answer = new String(line.ask(peer.question(name)), StandardCharsets.UTF_8);
                List<String> found = figures(answer);
                if (answer.contains("\"errors\":") || found.isEmpty() || !expected.isEmpty() && !expected.equals(found)) {
                    throw new IllegalStateException("%s: %s answers %s%nwhere %s was expected%nin %s"
                            .formatted(name, peer.name, found, expected, answer));
                }
                System.out.printf("%s: %s, %d bytes, %d figures and names%n", name, peer.name, answer.length(), found.size());
                expected = found;
            }
        }
    }

    /** What both must tell, in any order: BigFloats of PostgreSQL are texts. */
    private static List<String> figures(String answer) {
        List<String> found = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            collect("", reader.readObject().get("data"), found);
        }
        found.sort(String::compareTo);
        return found;
    }

    private static void collect(String key, JsonValue value, List<String> found) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> collect(name, inner, found));
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> collect(key, inner, found));
        } else if (COMPARED.contains(key) && value != JsonValue.NULL) {
            String text = value instanceof JsonString string ? string.getString() : value.toString();
            found.add(text.matches("-?[0-9.]+([eE][-+]?[0-9]+)?") ? String.format(Locale.ROOT, "%.6e", Double.parseDouble(text)) : text);
        }
    }

    private void measure(List<Peer> peers, String name, int rounds, double seconds, double warm) throws Exception {
        List<List<Run>> runs = new ArrayList<>();
        for (Peer peer : peers) {
            runs.add(new ArrayList<>());
            run(peer, name, peer.isFloor() ? 1 : warm);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < peers.size(); i++) {
                int turn = (i + round) % peers.size();
                runs.get(turn).add(run(peers.get(turn), name, seconds));
            }
        }
        int other = peers.stream().map(Peer::name).toList().indexOf("postgraphile");
        for (int i = 0; i < peers.size(); i++) {
            List<Run> own = runs.get(i);
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds && other >= 0; round++) {
                ratios[round] = runs.get(other).get(round).all() / own.get(round).all();
            }
            Arrays.sort(ratios);
            System.out.printf("| %s | %s | %.0f | %.1f ms | %.1f ms | %.3f ms | %.3f ms | %.0f | %.2f | %s |%n",
                    name, peers.get(i).name, median(own, Run::rate), median(own, Run::median), median(own, Run::late),
                    median(own, Run::service), median(own, Run::database), 1000 / median(own, Run::all),
                    ratios[rounds / 2], peers.get(i).isFloor() ? "" : "%.0f MB".formatted(median(own, Run::memory)));
        }
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).sorted().toArray()[runs.size() / 2];
    }

    private Run run(Peer peer, String name, double seconds) throws Exception {
        long database = database();
        long service = used(peer.pids);
        double[] times = peer.isFloor() ? floor(name, seconds) : ask(peer, name, seconds);
        double requests = times[2];
        return new Run(times[3], times[0], times[1], 1000 * (used(peer.pids) - service) / TICKS / requests,
                1000 * (database() - database) / TICKS / requests, memory(peer.pids));
    }

    /** Median, 99th percentile in milliseconds, number, number a second. */
    private double[] ask(Peer peer, String name, double seconds) throws Exception {
        byte[] question = peer.question(name);
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        List<Future<List<Long>>> work = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            work.add(workers.submit(() -> {
                List<Long> nanos = new ArrayList<>();
                int expected = 0;
                try (Line line = new Line(peer.port)) {
                    for (long asked = System.nanoTime(); asked < end; asked = System.nanoTime()) {
                        int length = line.ask(question).length;
                        nanos.add(System.nanoTime() - asked);
                        if (expected > 0 && length != expected) {
                            throw new IllegalStateException(name + ": " + peer.name + " answers differently: " + line.body);
                        }
                        expected = length;
                    }
                }
                return nanos;
            }));
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> done : work) {
            nanos.addAll(done.get());
        }
        double took = (System.nanoTime() - begin) / 1e9;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new double[] {sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6, sorted.length, sorted.length / took};
    }

    /** The same of pgbench, by its log of each transaction. */
    private double[] floor(String name, double seconds) throws Exception {
        Path logs = Files.createTempDirectory("pgbench");
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", "" + connections, "-j", "1",
                "-T", "" + (int) Math.ceil(seconds), "-l", "-f", QUESTIONS.resolve(name + ".sql").toAbsolutePath().toString()));
        command.addAll(FLOOR);
        Process pgbench = new ProcessBuilder(command).directory(logs.toFile()).redirectErrorStream(true).start();
        String said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (pgbench.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        List<Long> micros = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).forEach(row -> micros.add(Long.valueOf(row.split(" ")[2])));
                Files.delete(file);
            }
        }
        Files.delete(logs);
        long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        double rate = Double.parseDouble(said.replaceAll("(?s).*tps = ([0-9.]+).*", "$1"));
        return new double[] {sorted[sorted.length / 2] / 1e3, sorted[sorted.length * 99 / 100] / 1e3, sorted.length, rate};
    }

    /** Hundredths of seconds that PostgreSQL's processes have used, those that have ended included. */
    private long database() throws IOException {
        List<Long> all = new ArrayList<>(List.of(postmaster));
        for (String child : Files.readString(Path.of("/proc/%1$d/task/%1$d/children".formatted(postmaster))).split(" ")) {
            all.add(Long.valueOf(child.strip()));
        }
        return used(all);
    }

    private static long used(List<Long> pids) {
        long sum = 0;
        for (long pid : pids) {
            try {
                String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                for (int field = 11; field < 15; field++) {
                    sum += Long.parseLong(fields[field]);
                }
            } catch (IOException ended) {
                // its parent counts it
            }
        }
        return sum;
    }

    private static double memory(List<Long> pids) throws IOException {
        double sum = 0;
        for (long pid : pids) {
            String status = Files.readString(Path.of("/proc/" + pid + "/status"));
            sum += Double.parseDouble(status.replaceAll("(?s).*VmRSS:\\s+([0-9]+).*", "$1")) / 1024;
        }
        return sum;
    }
}
