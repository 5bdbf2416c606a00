package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random writes against a model that is simple enough to be right: after each of them both say the same. */
class RandomWritesTest {
    private static final int WRITES = 250;
    private static final String JOBS = "/telephony/config/jobs/person/moveLocation";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsWrittenTheTenantIsAsTheModelSays(long seed) {
        try (Rehearsal stage = new Rehearsal()) {
            Model model = new Model(stage, new Random(seed));
            for (int n = 0; n < WRITES; n++) {
                model.step();
            }
            model.checkAll();
            byte[] snapshot = stage.running().sandbox().snapshot().take();
            stage.running().sandbox().snapshot().restore(snapshot);
            model.checkAll();
            assertThat(model.outcomes).hasSizeGreaterThan(9);
        }
    }

    /** Somebody who was made here; "" is no location, no extension, no number. */
    private static final class Somebody {
        private final String email;
        private String location = "";
        private String extension = "";
        private String number = "";

        Somebody(String email) {
            this.email = email;
        }
    }

    private static final class Model {
        private final Rehearsal stage;
        private final Random random;
        private final List<String> locations;
        private final String license;
        private final int usedAtFirst;
        private final Map<String, Somebody> people = new TreeMap<>();
        private final Map<String, String> numbers = new HashMap<>();
        private final Map<String, Integer> outcomes = new TreeMap<>();

        Model(Rehearsal stage, Random random) {
            this.stage = stage;
            this.random = random;
            this.locations = stage.locations().subList(0, 3);
            this.license = stage.license("Professional");
            this.usedAtFirst = stage.consumed("Professional");
        }

        void step() {
            switch (random.nextInt(8)) {
                case 0, 1 -> create();
                case 2 -> delete();
                case 3 -> license();
                case 4 -> unlicense();
                case 5 -> addNumber();
                case 6 -> removeNumber();
                default -> move();
            }
        }

        private void create() {
            Somebody wanted = new Somebody("p" + random.nextInt(10) + "@example.com");
            boolean known = people.values().stream().anyMatch(one -> one.email.equals(wanted.email));
            place(wanted);
            ObjectNode body = Rehearsal.parse(stage.body("P", wanted.location, wanted.extension));
            body.putArray("emails").add(wanted.email);
            if (!wanted.number.isEmpty()) {
                body.putArray("phoneNumbers").addObject().put("type", "work").put("value", wanted.number);
            }
            boolean good = !known && fits(wanted);
            Running.Reply reply = send("create", good ? 200 : 0, "POST", "/people?callingData=true", body.toString());
            if (good) {
                people.put(reply.json().path("id").asText(), wanted);
            }
        }

        private void delete() {
            Optional<String> id = somebody();
            id.ifPresent(known -> {
                send("delete", 204, "DELETE", "/people/" + known, "");
                people.remove(known);
                assertThat(stage.running().get("/people/" + known).status()).isEqualTo(404);
            });
        }

        private void license() {
            somebody().filter(id -> people.get(id).location.isEmpty()).ifPresent(id -> {
                Somebody wanted = new Somebody(people.get(id).email);
                place(wanted);
                // An empty text takes the number away: those here do not move along.
                String number = ", 'phoneNumber': '" + wanted.number + "'";
                String body = String.format(
                        "{'personId': '%s', 'licenses': [{'id': '%s', 'properties': {'locationId': '%s', 'extension':"
                                + " '%s'%s}}]}",
                        id, license, wanted.location, wanted.extension, number);
                boolean good = fits(wanted);
                send("license", good ? 200 : 0, "PATCH", "/licenses/users", body);
                if (good) {
                    people.put(id, wanted);
                }
                check(id);
            });
        }

        private void unlicense() {
            somebody().ifPresent(id -> {
                String body = String.format(
                        "{'personId': '%s', 'licenses': [{'id': '%s', 'operation': 'remove'}]}", id, license);
                send("unlicense", 200, "PATCH", "/licenses/users", body);
                people.put(id, new Somebody(people.get(id).email));
                check(id);
            });
        }

        private void addNumber() {
            String number = number();
            String location = location();
            boolean good = !numbers.containsKey(number);
            send("add", good ? 201 : 0, "POST", path(location), "{'phoneNumbers': ['" + number + "']}");
            numbers.putIfAbsent(number, location);
        }

        private void removeNumber() {
            String number = number();
            String location = location();
            boolean good = location.equals(numbers.get(number)) && free(number);
            send("remove", good ? 204 : 0, "DELETE", path(location), "{'phoneNumbers': ['" + number + "']}");
            if (good) {
                numbers.remove(number);
            }
        }

        /** Nothing takes time here: what is asked next finds the job done. */
        private void move() {
            somebody().filter(id -> !people.get(id).location.isEmpty()).ifPresent(id -> {
                Somebody wanted = new Somebody(people.get(id).email);
                place(wanted);
                if (wanted.location.equals(people.get(id).location)) {
                    return;
                }
                // An empty text takes the number away: those here do not move along.
                String number = ", 'phoneNumber': '" + wanted.number + "'";
                send(
                        "move",
                        201,
                        "POST",
                        JOBS,
                        String.format(
                                "{'usersList': [{'locationId': '%s', 'validate': false, 'users': [{'userId': '%s', 'extension':"
                                        + " '%s'%s}]}]}",
                                wanted.location, id, wanted.extension, number));
                boolean good = fits(wanted);
                String end = good ? "COMPLETED" : "FAILED";
                assertThat(stage.get(JOBS).at("/items/0/latestExecutionStatus").asText())
                        .isEqualTo(end);
                outcomes.merge("move " + end, 1, Integer::sum);
                if (good) {
                    people.put(id, wanted);
                }
                check(id);
            });
        }

        private void place(Somebody wanted) {
            wanted.location = location();
            wanted.extension = Integer.toString(45000 + random.nextInt(6));
            wanted.number = random.nextBoolean() ? "" : number();
        }

        private boolean fits(Somebody wanted) {
            boolean taken = people.values().stream()
                    .anyMatch(one -> one.location.equals(wanted.location) && one.extension.equals(wanted.extension));
            boolean numbered = wanted.number.isEmpty()
                    || wanted.location.equals(numbers.get(wanted.number)) && free(wanted.number);
            return !taken && numbered;
        }

        private boolean free(String number) {
            return people.values().stream().noneMatch(one -> one.number.equals(number));
        }

        /** @param status 0 for a refusal, which must leave everything as it was */
        private Running.Reply send(String what, int status, String method, String path, String body) {
            outcomes.merge(what + (status == 0 ? " refused" : ""), 1, Integer::sum);
            if (status != 0) {
                return stage.done(status, method, path, body);
            }
            byte[] before = stage.running().sandbox().snapshot().take();
            Running.Reply reply = stage.send(method, path, body);
            assertThat(reply.status()).as(what + " " + body).isIn(400, 409, 502);
            assertThat(stage.running().sandbox().snapshot().take()).isEqualTo(before);
            return reply;
        }

        private void check(String id) {
            Somebody one = people.get(id);
            JsonNode shown = stage.person(id);
            assertThat(shown.at("/emails/0").asText()).isEqualTo(one.email);
            assertThat(shown.path("locationId").asText()).isEqualTo(one.location);
            assertThat(shown.path("extension").asText()).isEqualTo(one.extension);
            assertThat(shown.at("/phoneNumbers/0/value").asText()).isEqualTo(one.number);
        }

        void checkAll() {
            people.keySet().forEach(this::check);
            assertThat(stage.running().ids("/people", "items")).hasSize(120 + people.size());
            long calling = people.values().stream()
                    .filter(one -> !one.location.isEmpty())
                    .count();
            assertThat(stage.consumed("Professional")).isEqualTo(usedAtFirst + (int) calling);
            Map<String, String> shown = new HashMap<>();
            for (JsonNode row : stage.running().all("/telephony/config/numbers?phoneNumber=12025550", "phoneNumbers")) {
                String place =
                        row.at("/location/id").asText() + row.at("/owner/id").asText();
                assertThat(shown.put(row.path("phoneNumber").asText(), place)).isNull();
            }
            Map<String, String> expected = new HashMap<>(numbers);
            people.forEach((id, one) -> expected.computeIfPresent(one.number, (number, location) -> location + id));
            assertThat(shown).isEqualTo(expected);
        }

        private Optional<String> somebody() {
            List<String> ids = new ArrayList<>(people.keySet());
            return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
        }

        private String location() {
            return locations.get(random.nextInt(locations.size()));
        }

        private String number() {
            return "+1202555010" + random.nextInt(8);
        }

        private static String path(String location) {
            return "/telephony/config/locations/" + location + "/numbers";
        }
    }
}
