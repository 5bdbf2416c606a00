package org.spaceodt.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFileTest {
    private final Messages messages = Messages.of(Map.of("SPACE_ODT_LANG", "en"));

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> GivenFile.require(folder.resolve("people of tomorrow.csv"), messages))
                .isInstanceOf(UsageError.class)
                .hasMessage("There is no file " + folder.resolve("people of tomorrow.csv") + ".");
    }

    @Test
    void aTokenInThePlaceOfAFileIsNotRepeated() {
        String token = "NGUxMjM0NTYtYWJjZC00ZWZmLTk4NzYtZmVkY2JhOTg3_PF84_1eb65fdf-9643-417f-9974-ad72cae0e10f";
        assertThatThrownBy(() -> GivenFile.require(Path.of(token), messages))
                .isInstanceOf(UsageError.class)
                .hasMessage("There is no file ….");
    }
}
