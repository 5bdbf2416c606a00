package org.spaceodt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.cli.invocation.Invocation;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.Terminal;

class FirstStartTest {
    @TempDir
    Path folder;

    @Test
    void eachLookUpFindsWhatItLooksForWithoutAContainer() throws Exception {
        StringWriter said = new StringWriter();

        Map<String, Integer> ended = FirstStart.lookUp(folder.resolve("new"), console(said));

        // The last one finds Ana, of whom the small export lacks modules.
        assertThat(ended).containsEntry("show ana", 1);
        ended.remove("show ana");
        assertThat(ended.values()).as(said.toString()).hasSize(5).containsOnly(0);
        assertThat(said.toString()).contains("+34555010101", "Sede Alameda", "Webex Calling - Professional  L1");
    }

    private static Console console(StringWriter said) {
        return new Console(
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                new ByteArrayInputStream(new byte[0]),
                Map.of("SPACE_ODT_LANG", "en", "SPACE_ODT_SETTINGS", "none"),
                Path.of(""),
                Terminal.none(StandardCharsets.UTF_8),
                stop -> {},
                Invocation.plain());
    }
}
