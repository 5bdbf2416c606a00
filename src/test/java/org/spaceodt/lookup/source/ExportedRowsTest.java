package org.spaceodt.lookup.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.lookup.LookupSource;

/** What the files of an export hold, held against what it says of them. */
class ExportedRowsTest {
    private static final String FIRST = "{\"license_id\":\"L1\",\"sku_or_name\":\"Messaging\"}";
    private static final String SECOND = "{\"license_id\":\"L2\",\"sku_or_name\":null}";

    @TempDir
    Path folder;

    private final List<String> read = new ArrayList<>();

    /** Licences, of which the export says that there are two. */
    private LookupSource.Standing standing(String id, String file) throws IOException {
        Files.writeString(folder.resolve("licenses.json"), file);
        Files.writeString(
                folder.resolve("status.json"),
                "[{\"module\":\"licenses\",\"result\":\"ok\",\"count\":2,\"expected\":1,\"failed\":0}]");
        LookupSource rows = ExportedRows.in(folder, Optional.empty());
        assertThat(rows.standing("licenses")).isEqualTo(LookupSource.Standing.WHOLE);
        rows.eachWith(id, "licenses", cells -> read.add(cells.get("license_id")));
        return rows.standing("licenses");
    }

    @Test
    void aFileWithAllOfItsRowsAndColumnsIsWhole() throws IOException {
        assertThat(standing("", "[\n" + FIRST + ",\n" + SECOND + "\n]\n")).isEqualTo(LookupSource.Standing.WHOLE);
        assertThat(read).containsExactly("L1", "L2");
    }

    @Test
    void oneRowThatWasAskedForIsNoLessThanAllOfThem() throws IOException {
        assertThat(standing("L2", "[\n" + FIRST + ",\n" + SECOND + "\n]\n")).isEqualTo(LookupSource.Standing.WHOLE);
        assertThat(read).containsExactly("L2");
    }

    @Test
    void aFileThatEndsTooEarlyGivesWhatItHasAndIsCalledIncomplete() throws IOException {
        assertThat(standing("", "[\n" + FIRST + ",\n{\"license_id\":\"L")).isEqualTo(LookupSource.Standing.INCOMPLETE);
        assertThat(standing("", "[\n" + FIRST + "\n]\n")).isEqualTo(LookupSource.Standing.INCOMPLETE);
        assertThat(read).containsExactly("L1", "L1");
    }

    @Test
    void aFileWithoutAColumnThatListsNeedIsCalledIncompleteSinceNothingWouldBeFoundByIt() throws IOException {
        assertThat(standing("", "[\n{\"license_id\":\"L1\"},\n{\"license_id\":\"L2\"}\n]\n"))
                .isEqualTo(LookupSource.Standing.INCOMPLETE);
        assertThat(read).containsExactly("L1", "L2");
    }
}
