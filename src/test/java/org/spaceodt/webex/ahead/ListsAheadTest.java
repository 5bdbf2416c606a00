package org.spaceodt.webex.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.support.FastPatience;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.number.Numbers;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.wire.redaction.Secrets;

/** Of what lists say is believed what they can say; the rest is read by itself. */
class ListsAheadTest {
    private static final int MANY = 40;
    private static final String CALLING = "bc:bcstd_11111111-1111-1111-1111-111111111111";

    private final Map<String, ObjectNode> people = new LinkedHashMap<>();
    private final Map<String, ObjectNode> places = new LinkedHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    /** What a list says of a person, by ids and of everybody. */
    private UnaryOperator<ObjectNode> byIds = person -> person;

    private UnaryOperator<ObjectNode> ofAll = person -> person;
    private UnaryOperator<ObjectNode> pageOfPlaces = page -> page;
    private int status = 200;
    private int numbersStatus = 200;
    private int perPage = 1_000;
    private Vertx vertx;
    private HttpServer server;
    private WebexClient webex;

    @BeforeEach
    void start() throws IOException {
        for (int i = 0; i < MANY; i++) {
            ObjectNode person = object("p" + i).put("displayName", "Ana " + i).put("locationId", "l1");
            person.put("extension", String.valueOf(2_000 + i)).put("department", "Ventas");
            person.putArray("emails").add("ana" + i + "@example.com");
            person.putArray("licenses").add(CALLING);
            people.put("p" + i, person);
            ObjectNode place = object("l" + i).put("name", "Sede " + i).put("timeZone", "Europe/Madrid");
            place.put("preferredLanguage", "es_ES").putObject("address").put("city", "Girona");
            places.put("l" + i, place);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        vertx = Vertx.vertx();
        Access access = new Access(
                ApiAddress.of("http://localhost:" + server.getAddress().getPort() + "/v1"),
                new Credentials.Given(AccessToken.of("a-token-for-tests"), Optional.empty()),
                ConnectionSettings.DIRECT,
                10,
                Optional.empty(),
                new Access.Watch(exchange -> {}, new Secrets()));
        webex = new WebexClients(vertx, FastPatience.THREE_TRIES).connect(access);
    }

    @AfterEach
    void end() {
        server.stop(0);
        vertx.close();
    }

    @Test
    void peopleWhoAreExpectedComeManyAtATime() {
        assertThat(allPeople(MANY)).isEqualTo(List.copyOf(people.values()));
        assertThat(asked).hasSize(2 + 1);
    }

    @Test
    void peopleWhoseListLacksLicencesAreListedWithEverybody() {
        byIds = person -> person.without("licenses");

        assertThat(allPeople(MANY)).isEqualTo(List.copyOf(people.values()));
        assertThat(asked).hasSize(2 + 1 + 1);
    }

    @Test
    void peopleWhoseListsLackAFieldAreRead() {
        byIds = person -> person.without("department");
        ofAll = byIds;

        assertThat(allPeople(MANY)).isEqualTo(List.copyOf(people.values()));
        assertThat(asked).hasSize(MANY + 2);
    }

    @Test
    void aPersonOfWhomTheListLacksTheLineIsRead() {
        byIds = person -> person.path("id").asText().equals("p20") ? person.without("locationId") : person;

        assertThat(allPeople(MANY)).isEqualTo(List.copyOf(people.values()));
        assertThat(asked).hasSize(2 + 1 + 1).last().asString().startsWith("/v1/people/p20");
    }

    @Test
    void everybodyIsNotListedWhereThatTakesMorePagesThanThereAreRows() {
        byIds = person -> person.without("licenses");
        perPage = 1;

        assertThat(allPeople(10)).isEqualTo(List.copyOf(people.values()));
        assertThat(asked).as("the first, a list by ids, eight pages, the rest").hasSize(2 + 1 + 8 + MANY - 8);
    }

    @Test
    void peopleAreReadWhereNoListIsAllowed() {
        status = 403;

        assertThat(allPeople(MANY)).isEqualTo(List.copyOf(people.values()));
    }

    @Test
    void whoWasNotExpectedIsRead() {
        People all = new People(webex.rememberingReads(new ListsAhead(() -> MANY)));

        assertThat(all.get("p7")).isEqualTo(people.get("p7"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void locationsByNameAndByIdComeFromOneList() {
        Locations ahead = new Locations(webex.rememberingReads(new ListsAhead(() -> MANY)));

        places.values().forEach(place -> assertThat(
                        ahead.find(place.path("name").asText().toUpperCase()))
                .contains(place));
        places.forEach((id, place) -> assertThat(ahead.get(id)).isEqualTo(place));
        assertThat(ahead.find("Sede Nueva")).isEmpty();

        assertThat(asked).hasSize(2 + 1 + 1);
    }

    @Test
    void aListThatIsCutSaysNothingOfWhatItLacks() {
        pageOfPlaces = page -> {
            ((ArrayNode) page.path("items")).remove(MANY - 1);
            return page;
        };
        Locations ahead = new Locations(webex.rememberingReads(new ListsAhead(() -> MANY)));
        for (int i = 0; i < 5; i++) {
            assertThat(ahead.find("Sede " + i)).isPresent();
        }

        assertThat(ahead.find("Sede " + (MANY - 1))).isPresent();
        assertThat(ahead.find("Sede Nueva")).isEmpty();
        assertThat(asked.get(asked.size() - 1)).isEqualTo("/v1/locations?name=Sede%20Nueva");
    }

    @Test
    void aListWithErrorsSaysNothingOfWhatItLacks() {
        pageOfPlaces = page -> {
            page.putObject("errors").putObject("address").put("code", "kms_failure");
            return page;
        };
        Locations ahead = new Locations(webex.rememberingReads(new ListsAhead(() -> MANY)));

        for (int i = 0; i < 10; i++) {
            assertThat(ahead.find("Sede Nueva " + i)).isEmpty();
        }
        assertThat(asked).hasSize(10 + 1);
    }

    @Test
    void oneOrTwoRowsListNothing() {
        Locations ahead = new Locations(webex.rememberingReads(new ListsAhead(() -> 2)));

        ahead.find("Sede 1");
        ahead.find("Sede 2");
        ahead.find("Sede 3");

        assertThat(asked).hasSize(3).allMatch(url -> url.startsWith("/v1/locations?name="));
    }

    @Test
    void afterAWriteEverythingIsRead() {
        WebexClient client = webex.rememberingReads(new ListsAhead(() -> MANY));
        Locations ahead = new Locations(client);
        for (int i = 0; i < 5; i++) {
            ahead.find("Sede " + i);
        }
        ahead.delete("l7");
        asked.clear();

        ahead.find("Sede 8");

        assertThat(asked).containsExactly("/v1/locations?name=Sede%208");
    }

    @Test
    void anotherOrganizationHasListsOfItsOwn() {
        WebexClient client = webex.rememberingReads(new ListsAhead(() -> MANY));
        for (int i = 0; i < 5; i++) {
            new Locations(client).find("Sede " + i);
            new Locations(client.inOrganization("O")).find("Sede " + i);
        }

        assertThat(asked).filteredOn(url -> url.equals("/v1/locations")).hasSize(1);
        assertThat(asked).filteredOn(url -> url.equals("/v1/locations?orgId=O")).hasSize(1);
    }

    @Test
    void whatNoListCanTellIsAsked() {
        Numbers numbers = new Numbers(webex.rememberingReads(new ListsAhead(() -> MANY)));

        for (int i = 0; i < 8; i++) {
            numbers.list(Numbers.Filter.NONE.owner("p" + i));
        }

        assertThat(asked).hasSize(8);
    }

    @Test
    void aListThatSomebodyReadsAllOfIsNotReadAgain() {
        Numbers numbers = new Numbers(webex.rememberingReads(new ListsAhead(() -> 3)));
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> again = new ArrayList<>();

        numbers.each(all::add);
        numbers.each(again::add);
        for (int i = 0; i < MANY; i++) {
            assertThat(numbers.list(Numbers.Filter.NONE.location("l1").extension(String.valueOf(2_000 + i))))
                    .extracting(number -> number.path("phoneNumber").asText())
                    .containsExactly("+34555012" + (100 + i));
        }
        for (int i = 0; i < MANY; i++) {
            assertThat(numbers.list(Numbers.Filter.NONE.phoneNumber("+3455501999" + i)))
                    .isEmpty();
        }

        assertThat(all).hasSize(MANY).isEqualTo(again);
        assertThat(asked)
                .as("the list, and of the numbers that it lacks the first two")
                .hasSize(1 + 2);
    }

    @Test
    void aListThatCouldNotBeReadWasNotRead() {
        numbersStatus = 403;
        Numbers numbers = new Numbers(webex.rememberingReads(new ListsAhead(() -> MANY)));

        assertThatThrownBy(() -> numbers.each(one -> {})).isInstanceOf(WebexException.Rejected.class);
        numbersStatus = 200;
        assertThat(numbers.list(Numbers.Filter.NONE.phoneNumber("+34555012105")))
                .hasSize(1);
    }

    private List<ObjectNode> allPeople(int rows) {
        People all = new People(webex.rememberingReads(new ListsAhead(() -> rows)));
        people.keySet().forEach(all::expect);
        return people.keySet().stream().map(all::get).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String url = exchange.getRequestURI().toString();
        asked.add(url);
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String path = exchange.getRequestURI().getPath().replace("/v1/", "");
        Map<String, ObjectNode> objects = path.startsWith("people") ? people : places;
        if (exchange.getRequestMethod().equals("DELETE")) {
            send(exchange, 204, "");
        } else if (path.matches("(people|locations)/.*")) {
            send(exchange, 200, objects.get(path.replaceAll(".*/", "")).toString());
        } else if (path.startsWith("telephony")) {
            send(exchange, numbersStatus, numbers(query));
        } else {
            send(exchange, path.equals("people") ? status : 200, list(path, query, objects, exchange));
        }
    }

    /** A number for each person; those that a filter leaves. */
    private String numbers(Map<String, String> query) {
        ObjectNode answer = JsonFormat.MAPPER.createObjectNode();
        ArrayNode numbers = answer.putArray("phoneNumbers");
        for (int i = 0; i < MANY; i++) {
            String extension = String.valueOf(2_000 + i);
            String number = "+34555012" + (100 + i);
            if (query.getOrDefault("extension", extension).equals(extension)
                    && query.getOrDefault("phoneNumber", number).equals(number)
                    && !query.containsKey("ownerId")) {
                ObjectNode one = numbers.addObject().put("phoneNumber", number).put("extension", extension);
                one.putObject("location").put("id", "l1");
            }
        }
        return answer.toString();
    }

    private String list(
            String path, Map<String, String> query, Map<String, ObjectNode> objects, HttpExchange exchange) {
        ObjectNode answer = JsonFormat.MAPPER.createObjectNode();
        ArrayNode items = answer.putArray("items");
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int at = 0;
        for (ObjectNode object : objects.values()) {
            boolean wanted =
                    List.of(query.getOrDefault("id", object.path("id").asText()).split(","))
                                    .contains(object.path("id").asText())
                            && object.path("name")
                                    .asText()
                                    .toLowerCase()
                                    .contains(query.getOrDefault("name", "").toLowerCase());
            if (wanted && at++ >= from && (query.containsKey("id") || items.size() < perPage)) {
                items.add(
                        path.equals("locations")
                                ? object
                                : (query.containsKey("id") ? byIds : ofAll).apply(object.deepCopy()));
            }
        }
        if (at > from + items.size() && !query.containsKey("id")) {
            exchange.getResponseHeaders()
                    .add(
                            "Link",
                            "<http://localhost:" + server.getAddress().getPort() + "/v1/" + path + "?cursor="
                                    + (from + items.size()) + ">; rel=\"next\"");
        }
        return (path.equals("locations") && query.isEmpty() ? pageOfPlaces.apply(answer) : answer).toString();
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String one : Optional.ofNullable(text).orElse("").split("&")) {
            if (one.contains("=")) {
                query.put(
                        one.substring(0, one.indexOf('=')),
                        URLDecoder.decode(one.substring(one.indexOf('=') + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static ObjectNode object(String id) {
        return JsonFormat.MAPPER.createObjectNode().put("id", id);
    }
}
