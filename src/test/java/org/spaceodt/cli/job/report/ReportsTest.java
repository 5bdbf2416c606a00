package org.spaceodt.cli.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.Printer;

/** Reports that leave the house, of an organization of 120 people. */
@QuarkusTest
class ReportsTest {
    private static final String PEOPLE = "120";
    private static final String DECISIONS = Stream.of(
                    "assign_calling_license",
                    "apply_numbers_update",
                    "apply_forwarding",
                    "apply_voicemail",
                    "apply_call_intercept",
                    "apply_permissions_in_out",
                    "apply_call_queue_memberships")
            .map(stage -> "\"" + stage + "\":\"yes\"")
            .collect(Collectors.joining(",", "{", "}"));
    /** Cells that name somebody or something of the organization; its own name is kept. */
    private static final List<String> TELLING = List.of(
            "display_name",
            "first_name",
            "last_name",
            "name",
            "email",
            "phone_number",
            "direct_number",
            "extension",
            "id",
            "person_id",
            "location_id",
            "workspace_id",
            "address_1",
            "mac");

    @TempDir
    Path folder;

    @Test
    void theReportOfAnInventoryIsTwoPagesAndItsRedactedOneNamesNobody() throws Exception {
        Finished run = good("inventory_run", "-q", "--people", PEOPLE, "--redact");

        Path report = folder.resolve("out/report/index.html");
        Path redacted = folder.resolve("out/report/redacted.html");
        assertThat(run.stdout()).contains(redacted.toString());
        assertThat(Files.readString(report)).contains("REHEARSAL", "By location");
        namesNobody(redacted);
        assertThat(Printer.pages(report)).isBetween(1L, 2L);
    }

    @Test
    void theReportOfSoftphonesIsMadeAgainWithoutANameAndSoIsThatOfAnAction() throws IOException {
        good("inventory_run", "-q", "--people", PEOPLE, "--no-report");
        List<Map<String, String>> people = exported().csv("people").stream()
                .filter(person -> person.get("webex_calling_enabled").equals("true"))
                .limit(12)
                .toList();
        Map<String, String> license = exported().csv("licenses").stream()
                .filter(one -> one.get("sku_or_name").contains("Calling - Professional"))
                .findFirst()
                .orElseThrow();
        Finished plan = good(
                "v21_action",
                "apply_forwarding",
                "-p",
                "person_id=" + people.get(0).get("email"),
                "-p",
                "cf_always_enabled=true",
                "-p",
                "cf_always_destination=+34555019990",
                "--note",
                "por Ana",
                "--redact");
        Path planned = one("apply_forwarding_plan_redacted.html");
        assertThat(plan.stdout()).contains(planned.toString());
        assertThat(Files.readString(planned)).contains("Person 1", "+34…").doesNotContain("por Ana", "+34555019990");
        namesNobody(planned);
        StringBuilder table = new StringBuilder(
                "user_email,calling_license_id,location_id,extension,cf_always_enabled,cf_always_destination\n");
        for (int i = 0; i < people.size(); i++) {
            Map<String, String> person = people.get(i);
            // The last one asks for what another has.
            int extension = 88_000 + Math.min(i, people.size() - 2);
            table.append(String.join(
                            ",",
                            person.get("email"),
                            license.get("license_id"),
                            person.get("location_id"),
                            "" + extension,
                            "true",
                            "+34555019990"))
                    .append("\n");
        }
        Files.createDirectories(folder.resolve("out/v2"));
        Files.writeString(folder.resolve("out/v2/input_softphones.csv"), table);
        Files.writeString(folder.resolve("out/v2/static_policy.json"), "{}");
        Files.writeString(folder.resolve("d.json"), DECISIONS);

        Finished run = run(
                "v2_bulk_run", "--decisions-file", "d.json", "--operator", "Núria", "--note", "por Ana", "--redact");
        String job = run.stdout().replaceAll("(?s).*Job ([0-9a-f-]{36}) completed.*", "$1");
        Path made = one("report_redacted.html");
        String first = Files.readString(made);
        Files.delete(made);
        Finished again = good("jobs", "report", job, "--redact");

        assertThat(run.stdout()).as(run.stderr()).contains("report_redacted.html");
        assertThat(again.lastLine()).isEqualTo(made.toString());
        assertThat(made).hasContent(first);
        assertThat(first).contains("Person 12", "+34…").doesNotContain("Núria", "por Ana", "88001", "+34555019990");
        namesNobody(made);
        Finished whole = good("jobs", "report", job);
        assertThat(Files.readString(Path.of(whole.lastLine())))
                .contains(
                        "Núria",
                        "por Ana",
                        people.get(0).get("email"),
                        people.get(0).get("display_name"));
        assertThat(run("jobs", "report", "0000").exitCode()).isEqualTo(2);
    }

    /** Searches a page for everything that the export names. */
    private void namesNobody(Path page) throws IOException {
        String text = Files.readString(page).replaceAll("(?s)<(style|script)>.*?</\\1>", "");
        assertThat(text).contains("Redacted:");
        Set<String> found = new TreeSet<>();
        for (String module : List.of(
                "people",
                "locations",
                "workspaces",
                "call_queues",
                "hunt_groups",
                "numbers",
                "devices",
                "virtual_lines",
                "licenses")) {
            for (Map<String, String> row : exported().csv(module)) {
                row.forEach((column, value) -> {
                    boolean telling = TELLING.contains(column) && !(module.equals("licenses") && column.equals("name"));
                    if (telling && value.length() > 3 && standsIn(text, value)) {
                        found.add(module + " " + column + " " + value);
                    }
                });
            }
        }
        assertThat(found).isEmpty();
    }

    /** As a whole word: four digits may be a year. */
    private static boolean standsIn(String text, String value) {
        int at = text.indexOf(value);
        while (at >= 0) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + value.length();
            if (begins && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(value, at + 1);
        }
        return false;
    }

    private Path one(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Exported exported() {
        return new Exported(folder.resolve("out"));
    }

    private Finished good(String... arguments) {
        Finished run = run(arguments);
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        return run;
    }

    private Finished run(String... arguments) {
        return Command.in(folder)
                .run(Stream.concat(Stream.of(arguments), Stream.of("--sandbox", "--out-dir", "out"))
                        .toArray(String[]::new));
    }
}
