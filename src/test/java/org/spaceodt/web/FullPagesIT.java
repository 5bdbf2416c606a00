package org.spaceodt.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.web.Walk.Seen;

/** No page has more than 2,000 elements or 500 KB, however long the names are and however many columns and rows there are. */
class FullPagesIT {
    private static final int COLUMNS = 200;
    private static final int ROWS = 60;
    private static final String LONG = "Ajuntament de Sant \"Quirze\" <Safaja> & veïns; ".repeat(6);
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";
    private static final String ORGANIZATION =
            "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi9mYmJmNGViYy0xN2M1LTRiYWMtOGY5OC1lYTQxM2ZhOWFlMDA";

    @TempDir
    static Path folder;

    private static ConsoleServer server;
    private static Walk walk;

    @BeforeAll
    static void start() {
        server = ConsoleServer.in(folder);
        walk = new Walk(server.address(), "ca");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Seen small(Seen seen) {
        assertThat(seen.elements()).as(seen.path()).isLessThan(2_000);
        assertThat(seen.html().getBytes(StandardCharsets.UTF_8).length)
                .as(seen.path())
                .isLessThan(500_000);
        return seen;
    }

    private static String joined(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(";"));
    }

    /** @param first headings of columns that an action reads, with what stands below them */
    private static byte[] table(String first, IntFunction<String> cells) {
        String quoted = "\"" + LONG.replace("\"", "\"\"") + "\"";
        String head = first + ";" + joined(COLUMNS, n -> "Columna " + n + " " + "x".repeat(40)) + "\n";
        String rows = IntStream.range(0, ROWS)
                .mapToObj(n -> cells.apply(n) + ";" + joined(COLUMNS, any -> quoted))
                .collect(Collectors.joining("\n"));
        return (head + rows + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void tablesThatAreLoadedAndTheActionsOnThem() {
        String version = walk.opens("/masters").hidden("version");
        byte[] users = table("email;Nombre", n -> "p" + n + "@example.com;Ana");
        small(walk.uploads("/masters/users", "u".repeat(200) + ".csv", users, "version", version));
        small(walk.opens("/masters"));
        small(walk.opens("/masters/users"));
        small(walk.opens("/masters/users?columns=5&page=2"));
        for (String action : List.of("apply_permissions_in_out", "apply_forwarding", "usuarios_alta_people")) {
            assertThat(small(walk.opens("/actions/" + action)).status()).isEqualTo(200);
            small(walk.opens("/actions/" + action + "/preview"));
            small(walk.opens("/actions/" + action + "/record"));
        }
    }

    @Test
    void tablesThatAreUploadedWithAFaultInEachRow() {
        byte[] numbers = table("location_id;phone_numbers", n -> "Nada;12ab");
        Seen action = small(walk.uploads("/actions/" + NUMBERS + "/file", "t.csv", numbers));
        assertThat(action.has("class=\"faults\"")).isTrue();
        byte[] sites = table("name;time_zone;country", n -> ";Europa/Madrit;XX");
        small(walk.uploads("/locations/create/table", "t.csv", sites, "what", "create"));
        byte[] people = table("user_email;extension;cf_always_enabled", n -> "nadie;99x;quiza");
        Seen softphones = small(walk.uploads("/softphones/tables", "t.csv", people));
        small(walk.opens(softphones.path().replaceAll("\\?.*", "") + "?rows=all"));
    }

    @Test
    void aTableOfTheInventoryWithAllColumnsThatCanBeChosen() throws IOException {
        String export = given().baseUri(server.address())
                .contentType("application/json")
                .body("{\"only\":[\"module:people_details\"]}")
                .post("/api/inventories")
                .jsonPath()
                .getString("id");
        ended(export);
        String item = IntStream.range(0, COLUMNS)
                .mapToObj(n -> "\\\"field" + n + "\\\":\\\"" + "ñ".repeat(100) + "\\\"")
                .collect(Collectors.joining(","));
        String row = "{"
                + joined(COLUMNS, n -> "\"column_" + n + "\":\"" + "ñ".repeat(120) + "\"")
                        .replace(';', ',') + ",\"raw_json\":\"{" + item + "}\"}";
        Path file = folder.resolve("out/exports/people_details.json");
        Files.delete(file);
        Files.writeString(
                file, IntStream.range(0, ROWS).mapToObj(n -> row).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
        String all = IntStream.range(0, COLUMNS).mapToObj(n -> "c=column_" + n).collect(Collectors.joining("&"));

        Seen chosen = small(walk.opens("/inventory/people_details?" + all));

        assertThat(chosen.html()).contains("column_23").contains("1 a 50 de 60");
        small(walk.opens("/inventory/people_details"));
        small(walk.opens("/inventory/people_details?page=2&q=ñññ&" + all));
        small(walk.opens("/inventory"));
        small(walk.opens("/lookup/people"));
    }

    @Test
    void aPlanItsQuestionAndItsJob() {
        String location = given().baseUri(server.address())
                .get("/api/location-ids?orgId=" + ORGANIZATION)
                .jsonPath()
                .getString("items[0].locationId");
        String rows = IntStream.range(0, ROWS)
                .mapToObj(n -> "{\"location_id\":\"" + location + "\",\"phone_numbers\":\""
                        + IntStream.range(0, 20)
                                .mapToObj(m -> String.format("+345552%05d", 20 * n + m))
                                .collect(Collectors.joining(","))
                        + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        String plan = given().baseUri(server.address())
                .contentType("application/json")
                .body(rows)
                .post("/v21/actions/" + NUMBERS + "/plan")
                .jsonPath()
                .getString("plan_id");
        small(walk.opens("/plans/" + plan));
        small(walk.opens("/plans/" + plan + "/apply"));
        String job = small(walk.submits("/plans/" + plan + "/apply", "rows", String.valueOf(ROWS)))
                .path();
        ended(job.replaceAll(".*/", ""));
        small(walk.opens(job));
        small(walk.opens("/actions/" + NUMBERS));
        small(walk.submits(job + "/undo"));
        small(walk.opens("/jobs"));
    }

    private static void ended(String job) {
        Await.until("job " + job + " has ended", () -> given().baseUri(server.address())
                .get("/api/jobs/" + job)
                .jsonPath()
                .getString("state")
                .startsWith("completed"));
    }
}
