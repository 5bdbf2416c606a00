package org.spaceodt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spaceodt.cli.Program;
import org.spaceodt.cli.terminal.Console;

/**
 * What {@code bin/space-odt} makes its archive of classes of, in one process: look-ups in an export of one person, for which no container starts, then a command
 * for which it does. It works in the folder that it is given, and asks nothing of Webex.
 */
final class FirstStart {
    /** By module; one row a line, as exports have them. */
    private static final Map<String, String> EXPORT =
            Map.of("people", """
            {"person_id":"P1","email":"ana.ruiz@example.com","display_name":"Ana Ruiz","status":"active","licenses":"L1","location_id":"A1","webex_calling_enabled":true}
            """, "locations", """
            {"location_id":"A1","name":"Sede Alameda","timezone":"Europe/Madrid","language":"es_es","address_1":"Calle Alameda 1","city":"Madrid","state":"Madrid","postal_code":"28014","country":"ES","raw_json":"{}"}
            """, "licenses", """
            {"license_id":"L1","sku_or_name":"Webex Calling - Professional"}
            """, "numbers", """
            {"name":"Ana Ruiz","location_id":"A1","person_id":"P1","direct_number":"+34555010100","raw_json":"{\\"extension\\":\\"1000\\",\\"owner\\":{\\"id\\":\\"P1\\"}}"},
            {"name":null,"location_id":"A1","person_id":null,"direct_number":"+34555010101","raw_json":"{}"}
            """, "status", """
            {"module":"people","result":"ok"},
            {"module":"locations","result":"ok"},
            {"module":"licenses","result":"ok"},
            {"module":"numbers","result":"ok"}
            """);

    private static final List<String> LOOK_UPS = List.of(
            "list people --sort name --limit 20",
            "list people --license professional --format csv",
            "list people --name ana --format json",
            "list numbers --free",
            "list numbers --number 0100",
            "show ana");

    private FirstStart() {}

    /** @param args the folder, which is empty, or is not there yet */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        lookUp(folder, Console.ofThisProcess());
        Main.main(new String[] {"jobs", "list", "--out-dir", folder.toString()});
    }

    /** @return exit codes, by what was looked up */
    static Map<String, Integer> lookUp(Path folder, Console console) throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports"));
        for (Map.Entry<String, String> module : EXPORT.entrySet()) {
            Files.writeString(exports.resolve(module.getKey() + ".json"), "[\n" + module.getValue() + "]\n");
        }
        Map<String, Integer> ended = new LinkedHashMap<>();
        for (String lookUp : LOOK_UPS) {
            String[] words = Stream.concat(Stream.of(lookUp.split(" ")), Stream.of("--out-dir", folder.toString()))
                    .toArray(String[]::new);
            ended.put(
                    lookUp,
                    Program.toParse(words, console).answer(settings -> {}).orElse(-1));
        }
        return ended;
    }
}
