package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
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
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What a plan reads, counted by address: however many rows name something, it is read once, and names need their lists once. */
@QuarkusTest
class PlanReadsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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
                200,
                i -> names.get(i % names.size()) + ",+34555" + (700000 + i));

        assertThat(each(reads, "/v1/locations(\\?.*)?")).as("the list of names").hasSize(1);
        assertThat(each(reads, "/v1/telephony/config/locations/[^/?]+")).hasSizeLessThan(names.size());
    }

    @Test
    void routeGroupsThatManyRowsName() throws IOException {
        List<String> names = named("/locations");
        String group = tenant.routeGroup();

        Map<String, Long> reads = reads(
                "ubicacion_configurar_pstn",
                "location_id,premise_route_type,premise_route_id",
                names.size(),
                i -> names.get(i) + ",ROUTE_GROUP," + group);

        assertThat(each(reads, "/v1/telephony/pstn/locations/[^/?]+/connection"))
                .hasSizeGreaterThan(1);
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
                people.size(),
                i -> people.get(i) + "," + license + "," + site + "," + (7000 + i));

        assertThat(each(reads, "/v1/licenses.*")).as("the list of names").hasSize(1);
        assertThat(each(reads, "/v1/people/Y[^/]+")).as("the first ones").hasSize(2);
    }

    @Test
    void tablesOfLocationsWithAllTheirSteps() throws IOException {
        List<String> names = named("/locations");
        Path table = table(
                "sedes",
                "name,city,route_group_id,main_number,default_outgoing_profile",
                names.size(),
                i -> names.get(i) + ",Girona," + tenant.routeGroup() + ",+3455576000" + i
                        + ",\"{\"\"INTERNATIONAL\"\":\"\"BLOCK\"\"}\"");

        Map<String, Long> reads = reads("sedes", "v21_softphone_bulk_run", "--input", table.toString());

        assertThat(each(reads, "/v1/locations\\?name=.*")).as("the first ones").hasSize(2);
        assertThat(each(reads, "/v1/telephony/config/premisePstn/routeGroups.*|.*routeChoices.*"))
                .hasSize(1);
    }

    private static List<String> named(String list) {
        return tenant.all(list).stream()
                .map(one -> '"' + one.path("name").asText() + '"')
                .toList();
    }

    /** Plans so many rows. @return how often each address was read; none was more than once */
    private static Map<String, Long> reads(String action, String header, int rows, IntFunction<String> row)
            throws IOException {
        Path table = table(action, header, rows, row);
        return reads(action, "v21_action", action, "--csv", table.toString());
    }

    private static Path table(String name, String header, int rows, IntFunction<String> row) throws IOException {
        Path table = folder.resolve(name + ".csv");
        return Files.writeString(
                table, header + "\n" + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n")) + "\n");
    }

    private static Map<String, Long> reads(String name, String... command) throws IOException {
        tenant.control("{\"reset\": true}");
        Path log = folder.resolve(name + ".jsonl");
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--token", "any", "--out-dir", "out", "--request-log=" + log));
        Finished run = Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .run(arguments.toArray(String[]::new));
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
