package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What is right of tables and settings as strangers had them. */
class TableCases {
    static final Path CASES = Path.of("src/test/resources/cases");
    private static final String SITE = "Institut Puigverd";

    Path folder;
    SimulatedTenant tenant;

    Finished locations(String table, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("v21_softphone_bulk_run"));
        all.addAll(List.of(more));
        all.add("--input");
        return run(CASES.resolve(table).toAbsolutePath(), all.toArray(String[]::new));
    }

    /** With a location that there is in the place of theirs. */
    Finished numbers(String table) throws IOException {
        String site = tenant.someLocation().path("name").asText();
        byte[] bytes =
                Files.readString(CASES.resolve(table)).replace(SITE, site).getBytes(StandardCharsets.UTF_8);
        return run(
                Files.write(folder.resolve("numbers.csv"), bytes),
                "v21_action",
                "ubicacion_alta_numeraciones_desactivadas",
                "--csv");
    }

    Finished run(Path table, String... before) {
        List<String> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(table.toString(), "--token", "any", "--out-dir", "out"));
        return Command.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()).run(all.toArray(String[]::new));
    }

    String planned() throws IOException {
        return Files.readString(folder.resolve("out/v21/plan.csv"));
    }

    String plannedNumbers() throws IOException {
        return Files.readString(
                folder.resolve("out/v21/transformacion/ubicacion_alta_numeraciones_desactivadas_plan.csv"));
    }

    void theOtherCodePagesOfExcelAreRecognisedAndSaid(String table, String format) throws IOException {
        Finished run = locations(table);
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains(format);
        assertThat(planned()).contains("Alcorcón", "Calle del Río, 4", "Sede Alcorcón Ñ");
    }

    void theRowWithTheStrayByteIsTheOneThatIsNamed(String table, int row) throws IOException {
        Finished run = locations(table);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr().lines().filter(line -> line.startsWith("Error")))
                .allMatch(line -> line.startsWith("Error, row " + row + ","));
    }

    void wordsForNothingAreAskedAbout(String table, String one, String other) throws IOException {
        Finished run = locations(table);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("\"" + one + "\"", "\"" + other + "\"", "[clear]", "--accept address2");

        Finished meant = locations(table, "--accept", "address2", "--accept", "notes");
        assertThat(meant.exitCode()).as(meant.stderr()).isZero();
        assertThat(planned()).contains("address/address2: — → " + one);
    }

    void aFieldIsClearedByItsOneWordAndNotByThatOfControlHub() throws IOException {
        assertThat(locations("R01/remove.csv").exitCode()).isEqualTo(2);

        String site = tenant.someLocation().path("name").asText();
        Path filled = Files.writeString(folder.resolve("filled.csv"), "name,address2\n" + site + ",Planta 2\n");
        assertThat(run(filled, "v21_softphone_bulk_run", "--v21-apply", "--input")
                        .exitCode())
                .isZero();
        Path cleared = Files.writeString(folder.resolve("cleared.csv"), "name,address2\n" + site + ",[clear]\n");
        Finished first = run(cleared, "v21_softphone_bulk_run", "--v21-apply", "--input");
        assertThat(first.exitCode()).as(first.stdout() + first.stderr()).isZero();
        assertThat(tenant.locations(site).get(0).at("/address/address2").asText(""))
                .isEmpty();
        Finished second = run(cleared, "v21_softphone_bulk_run", "--input");
        assertThat(planned()).contains("nothing");
        assertThat(second.exitCode()).isZero();
    }

    void rangesAreRefusedRowByRowWithTheNumbersThatTheyWouldBe() throws IOException {
        Finished run = numbers("P01/numbers.csv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("row 2", "row 3", "row 4", "row 5", "row 6");
        assertThat(run.stderr()).contains("+34555010100 to +34555010119", "+34555010140 to +34555010149");
        assertThat(run.stderr()).doesNotContain("missing");
    }

    void aZeroThatIsNotDialledFromAbroadIsLeftOutWithAWarning() throws IOException {
        Finished run = numbers("P02/numbers.csv");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains("+442079460018", "+493023125000", "+442079460019");
        assertThat(plannedNumbers()).contains("442079460018", "493023125000", "39065550100", "442079460019");
    }

    void theBackslashOfAnExchangesPatternsIsLeftOutWithAWarning() throws IOException {
        Finished run = numbers("P04/numbers.csv");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains("backslash").doesNotContain("missing");
        assertThat(plannedNumbers()).contains("34555010170", "34555010171");
    }

    void settingsAreReadInWhateverEncodingAnEditorSavedThem(String settings, String charset) throws IOException {
        String text = Files.readString(CASES.resolve(settings).resolve(".env"), Charset.forName(charset))
                .replaceAll("http://\\S+", tenant.baseUrl());
        Files.write(folder.resolve(".env"), text.getBytes(Charset.forName(charset)));
        Finished run = Command.in(folder).run("whoami");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
    }
}
