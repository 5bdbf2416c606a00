package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.cli.terminal.Terminal;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** What is said of arguments that cannot be meant, in the operator's language, and in letters that can be read. */
@QuarkusTest
class UsageTextsTest {
    private static final String[] ENGLISH = {
        "Missing",
        "Invalid",
        "required",
        "Expected",
        "should",
        "Unknown",
        "must",
        " is not ",
        "option ",
        "Usage",
        "convert"
    };

    @TempDir
    Path folder;

    private Finished run(String language, String line) {
        return Command.in(folder).with("SPACE_ODT_LANG", language).run(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "launcher_prueba_real",
                "launcher_prueba_real --location-id A --premise-route-id B",
                "launcher_prueba_real --location-id",
                "launcher_prueba_real --location-id --plan",
                "sandbox --people x",
                "sandbox --people",
                "sandbox --people 3 --people 4",
                "sandbox --error-rate much",
                "sandbox --port 70000",
                "sandbox --retry-after-form foo",
                "sandbox --state .",
                "inventory_run --no-report=3",
                "v21_action",
                "v21_action x -p",
                "v21_action x -p foo",
                "v21_action x y",
                "v21_softphone_bulk_run --failure-limit half",
                "jobs show",
                "jobs show a b",
                "jobs show a --items z",
                "jobs nothing",
                "nothing",
                "--nothing"
            })
    void whatIsWrongWithArgumentsIsSaidInTheOperatorsLanguage(String line) {
        for (String language : new String[] {"es", "ca"}) {
            Finished run = run(language, line);
            assertThat(run.exitCode()).as(line + run.stdout() + run.stderr()).isEqualTo(2);
            assertThat(run.stderr()).isNotBlank().doesNotContain(ENGLISH);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es,launcher_prueba_real,Faltan las opciones obligatorias: --location-id=ID",
        "ca,launcher_prueba_real,Falten les opcions obligatòries: --location-id=ID",
        "es,launcher_prueba_real --location-id,Falta el valor: --location-id=ID",
        "es,sandbox --people x,--people: x no es un número entero.",
        "ca,sandbox --people 3 --people 4,--people només es pot donar un cop.",
        "es,jobs show,Falta: ID",
        "es,v21_action x -p foo,--param: foo no es de la forma NOMBRE=VALOR.",
        "en,sandbox --people x,Invalid value for option '--people': 'x' is not an int",
        "en,jobs show,Missing required parameter: 'ID'"
    })
    void itIsSaidWhichOptionItIsAbout(String language, String line, String said) {
        assertThat(run(language, line).stderr()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ca"})
    void theHelpOfHelpIsInTheOperatorsLanguage(String language) {
        assertThat(run(language, "help --help").stdout())
                .isNotBlank()
                .doesNotContain("Usage", "When", "Show", "display");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void aNameThatNoFileCanHaveIsRefusedWithoutJava(String language) {
        Finished run = run(language, "v21_action x --csv \0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("--csv", "LC_ALL=C.UTF-8").doesNotContain("java.", "Exception");
    }

    @Test
    void aTerminalWithoutALocaleOrWithOneOfAsciiGetsUtf8() {
        Charset usual = Charset.defaultCharset().equals(StandardCharsets.US_ASCII)
                ? StandardCharsets.UTF_8
                : Charset.defaultCharset();

        assertThat(charset(Map.of("LANG", "es_ES.UTF-8"))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(charset(Map.of("LC_ALL", "ca_ES.utf8", "LANG", "C"))).isEqualTo(StandardCharsets.UTF_8);
        for (String locale : new String[] {"C", "POSIX", ""}) {
            assertThat(charset(Map.of("LANG", locale))).isEqualTo(usual);
        }
        assertThat(charset(Map.of())).isEqualTo(usual).isNotEqualTo(StandardCharsets.US_ASCII);
    }

    private static Charset charset(Map<String, String> environment) {
        return Terminal.ofThisProcess(environment).charset();
    }
}
