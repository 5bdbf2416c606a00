package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plans that people copy from the documentation. */
class DocumentedPlansTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^    \\{(?:.*\\n)(?:    .*\\n)*");

    @ParameterizedTest
    @ValueSource(strings = {"docs/sandbox.md", "docs/rehearsal.md"})
    void everyPlanThatIsShownCanBeUsed(String file) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of(file)));
        while (blocks.find()) {
            byte[] plan = blocks.group().getBytes(StandardCharsets.UTF_8);
            sizes.add(OperationCatalogue.ofAnyTenant().plan(plan).rules().size());
        }
        assertThat(sizes).hasSize(1).allMatch(size -> size > 4);
    }
}
