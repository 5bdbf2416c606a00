package org.spaceodt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spaceodt.support.SimulatedTenant;

/**
 * Two servers on one PostgreSQL do a job, and undo it, again and again, and are attacked while they do; counts what came of the
 * rows. Everything is of the packaged program, and of this machine.
 */
final class Attack implements AutoCloseable {
    static final String ACTION = "usuarios_configurar_desvio_prefijo53";
    private static final int ROWS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** What is done to a job at work. */
    enum Kind {
        KILL,
        STOP,
        CUT,
        RESTART_OF_THE_DATABASE,
        KILL_OF_BOTH
    }

    private final Path folder;
    private final Random random;
    private final int longestStop;
    private final String clock;
    private final AttackFigures figures = new AttackFigures();
    private final Path data;
    private final SimulatedTenant tenant;
    private final AttackedReplica[] replicas = new AttackedReplica[2];
    private final Map<String, String> people;
    private EmbeddedPostgres database;
    private final Deque<Kind> first = new ArrayDeque<>();
    private int started;

    /**
     * @param longestStop in seconds
     * @param clock a library of libfaketime, by which the clock of one server is an hour ahead; empty text for none
     */
    Attack(Path folder, long seed, int longestStop, String clock) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        this.longestStop = longestStop;
        this.clock = clock;
        this.data = Files.createDirectories(folder.resolve("postgres"));
        this.database = database(0);
        this.tenant = SimulatedTenant.withPeople(
                ROWS * 2, folder, "--latency-ms", "60", "--jitter-ms", "120", "--rate", "40", "--lag-ms", "0");
        this.people = tenant.all("/people?callingData=true&max=100").stream()
                .filter(person -> person.has("extension"))
                .limit(ROWS)
                .collect(Collectors.toMap(
                        person -> person.path("id").asText(),
                        person -> person.path("extension").asText(),
                        (one, other) -> one,
                        TreeMap::new));
        start(0);
        start(1);
    }

    private EmbeddedPostgres database(int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private void start(int i) throws IOException {
        replicas[i] = AttackedReplica.start(
                folder, "replica" + started++, tenant.baseUrl(), database.getPort(), i == 0 ? clock : "");
    }

    /** What is done first, in this order, before it is left to chance. */
    void beginWith(Kind... kinds) {
        first.addAll(List.of(kinds));
    }

    AttackFigures figures() {
        return figures;
    }

    /** One job and its undo, each attacked. */
    void round() throws IOException, InterruptedException {
        figures.round(people.size());
        Map<String, String> before = settings();
        long first = tenant.latestWrite();
        String job = asked("POST", "/v21/actions/" + ACTION + "/apply", table())
                .path("job_id")
                .asText();
        attacked(job);
        Map<String, String> after = settings();
        long changed = people.keySet().stream()
                .filter(person -> !after.get(person).equals(before.get(person)))
                .count();
        long told = asked("GET", "/api/jobs/" + job, "").at("/counts/done").asLong();
        figures.applied(people.size() - changed, repeated(first), Math.abs(told - changed));

        first = tenant.latestWrite();
        String plan = asked("POST", "/api/jobs/" + job + "/undo/plan", "")
                .path("plan_id")
                .asText();
        String undo = asked("POST", "/api/jobs/" + job + "/undo", "{\"plan\":\"" + plan + "\"}")
                .path("job_id")
                .asText();
        asked("POST", "/api/jobs/" + undo + "/start", "");
        attacked(undo);
        Map<String, String> undone = settings();
        figures.undone(
                people.keySet().stream()
                        .filter(person -> !undone.get(person).equals(before.get(person)))
                        .count(),
                repeated(first));
    }

    private String table() {
        return people.entrySet().stream()
                .map(person ->
                        "{\"person_id\":\"" + person.getKey() + "\",\"extension\":\"" + person.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Map<String, String> settings() {
        return people.keySet().stream().collect(Collectors.toMap(person -> person, person -> tenant.get(
                        "/people/" + person + "/features/callForwarding")
                .toString()));
    }

    /**
     * Writes of a person that came behind the first.
     *
     * @param byOthers than whoever wrote before
     * @param again by the same, who had no answer in time: a PUT is sent again then
     */
    record Repeated(long byOthers, long again) {}

    private Repeated repeated(long since) {
        Map<String, List<String>> writers = tenant.writes().stream()
                .filter(write -> write.path("number").asLong() > since
                        && write.path("method").asText().equals("PUT")
                        && write.path("done").asInt() / 100 == 2)
                .collect(Collectors.groupingBy(
                        write -> write.path("path").asText(),
                        Collectors.mapping(write -> write.path("token").asText(), Collectors.toList())));
        long more = writers.values().stream().mapToLong(of -> of.size() - 1).sum();
        long again = writers.values().stream()
                .mapToLong(of -> IntStream.range(1, of.size())
                        .filter(i -> of.get(i).equals(of.get(i - 1)))
                        .count())
                .sum();
        return new Repeated(more - again, again);
    }

    /** Waits for some work, attacks, and waits for the end. */
    private void attacked(String job) throws IOException, InterruptedException {
        long before = tenant.latestWrite();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (tenant.latestWrite() == before && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        Thread.sleep(random.nextInt(2500));
        Kind kind = first.isEmpty() ? Kind.values()[random.nextInt(Kind.values().length)] : first.remove();
        figures.attack(kind, attack(kind, job));
        while (!hasEnded(job)) {
            if (System.nanoTime() > end) {
                figures.notEnded(job);
                return;
            }
            Thread.sleep(250);
        }
    }

    /** @return how long it took until another had the job; empty where nobody had to take it, or it was over */
    private Duration attack(Kind kind, String job) throws IOException, InterruptedException {
        String owner = owner(job);
        int i = replicas[0].owns(owner) ? 0 : 1;
        switch (kind) {
            case KILL -> {
                replicas[i].kill();
                Duration taken = untilTaken(job, owner);
                replicas[i].close();
                start(i);
                return taken;
            }
            case STOP -> {
                return halted(i, job, owner);
            }
            case CUT -> {
                replicas[i].line().cut();
                Thread.sleep(1000 + random.nextInt(15_000));
                replicas[i].line().mend();
                return Duration.ZERO;
            }
            case RESTART_OF_THE_DATABASE -> {
                int port = database.getPort();
                database.close();
                Thread.sleep(random.nextInt(3000));
                database = database(port);
                return Duration.ZERO;
            }
            default -> {
                replicas[0].close();
                replicas[1].close();
                start(0);
                start(1);
                return Duration.ZERO;
            }
        }
    }

    private Duration halted(int i, String job, String owner) throws IOException, InterruptedException {
        long longest =
                Duration.ofMillis(1000 + random.nextInt(longestStop * 1000)).toNanos();
        replicas[i].halt();
        long began = System.nanoTime();
        Duration taken = Duration.ZERO;
        while (System.nanoTime() - began < longest) {
            if (taken.isZero() && !owner(job).equals(owner)) {
                taken = Duration.ofNanos(System.nanoTime() - began);
            }
            Thread.sleep(50);
        }
        replicas[i].goOn();
        return taken;
    }

    private Duration untilTaken(String job, String owner) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (owner(job).equals(owner) && !hasEnded(job) && System.nanoTime() - began < PATIENCE.toNanos()) {
            Thread.sleep(50);
        }
        return owner(job).equals(owner) ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean hasEnded(String job) throws IOException {
        return stored(job, "case when ended_at is null then '' else 'ended' end")
                .equals("ended");
    }

    private String owner(String job) throws IOException {
        return stored(job, "coalesce(owner, '')");
    }

    private String stored(String job, String what) throws IOException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select " + what + " from job where id = '" + job + "'")) {
            return found.next() ? found.getString(1) : "";
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Of whichever server answers. */
    private JsonNode asked(String method, String path, String body) throws IOException, InterruptedException {
        IOException last = null;
        for (int tries = 0; tries < 60; tries++) {
            try {
                return replicas[tries % replicas.length].send(method, path, body);
            } catch (IOException e) {
                last = e;
                Thread.sleep(500);
            }
        }
        throw last;
    }

    @Override
    public void close() throws IOException {
        for (AttackedReplica replica : List.of(replicas)) {
            replica.close();
        }
        tenant.close();
        database.close();
    }
}
