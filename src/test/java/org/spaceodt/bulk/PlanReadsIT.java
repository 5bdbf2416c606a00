package org.spaceodt.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What a plan reads, counted by address: however many rows name something, it is read once, and names need their lists once. */
class PlanReadsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 200;

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.withPeople(150, folder);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    @Test
    void locationsThatManyRowsName() throws IOException {
        List<String> names = named("/locations");

        Map<String, Long> reads = reads(
                "ubicacion_alta_numeraciones_desactivadas",
                "location_id,phone_numbers",
                i -> names.get(i % names.size()) + ",+34555" + (700000 + i));

        assertThat(each(reads, "/v1/locations(\\?.*)?")).as("the list of names").hasSize(1);
        assertThat(each(reads, "/v1/telephony/config/locations/[^/?]+")).hasSize(names.size());
    }

    @Test
    void routeGroupsThatManyRowsName() throws IOException {
        List<String> names = named("/locations");
        String group = tenant.routeGroup();

        Map<String, Long> reads = reads(
                "ubicacion_configurar_pstn",
                "location_id,premise_route_type,premise_route_id,pstn_connection_type",
                i -> names.get(i % names.size()) + ",ROUTE_GROUP," + group + ",kind " + i);

        assertThat(reads).isNotEmpty();
        assertThat(each(reads, "/v1/telephony/config/premisePstn/routeGroups.*|.*routeChoices.*"))
                .hasSize(1);
    }

    @Test
    void peopleAndLicencesThatManyRowsName() throws IOException {
        List<String> people = tenant.all("/people?max=100").stream()
                .map(person -> person.at("/emails/0").asText())
                .limit(120)
                .toList();
        String site = named("/locations").get(0);
        String license = tenant.get("/licenses").at("/items/0/name").asText();

        Map<String, Long> reads = reads(
                "usuarios_modificar_licencias",
                "person_id,add_license_ids,location_id,extension",
                i -> people.get(i % people.size()) + "," + license + "," + site + "," + (7000 + i));

        assertThat(each(reads, "/v1/licenses.*")).as("the list of names").hasSize(1);
        assertThat(each(reads, "/v1/people/Y[^/]+")).hasSize(people.size());
    }

    private static List<String> named(String list) {
        return tenant.all(list).stream()
                .map(one -> '"' + one.path("name").asText() + '"')
                .toList();
    }

    /** Plans so many rows. @return how often each address was read; none was more than once */
    private static Map<String, Long> reads(String action, String header, IntFunction<String> row) throws IOException {
        Path table = folder.resolve(action + ".csv");
        Files.writeString(
                table, header + "\n" + IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n")) + "\n");
        tenant.control("{\"reset\": true}");
        Path log = folder.resolve(action + ".jsonl");
        Finished run = CommandRun.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .run(
                        "v21_action",
                        action,
                        "--token",
                        "any",
                        "--out-dir",
                        "out",
                        "--csv",
                        table.toString(),
                        "--request-log=" + log);
        assertThat(run.stdout()).as(run.stderr()).contains("Nothing was changed");
        List<JsonNode> calls = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            calls.add(JSON.readTree(line));
        }
        assertThat(tenant.requests())
                .as("the log has all; the last call of this test may be counted after the counter began anew")
                .isBetween((long) calls.size(), calls.size() + 1L);
        assertThat(calls).allMatch(call -> call.path("method").asText().equals("GET"));
        Map<String, Long> reads = calls.stream()
                .collect(Collectors.groupingBy(call -> call.path("url").asText(), Collectors.counting()));
        assertThat(reads).allSatisfy((url, times) -> assertThat(times).as(url).isEqualTo(1));
        return reads;
    }

    private static List<String> each(Map<String, Long> reads, String address) {
        return reads.keySet().stream().filter(url -> url.matches(address)).toList();
    }
}
