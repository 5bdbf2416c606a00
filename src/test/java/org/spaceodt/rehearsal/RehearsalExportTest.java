package org.spaceodt.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.inventory.exported.ExportAbout;

class RehearsalExportTest {
    private static final String ID = "20261130T080000Z-0a1b2c3d";
    private static final Instant READ = Instant.parse("2026-11-30T08:00:00Z");
    private static final String OURS = "https://webexapis.com/v1 org-1";

    @TempDir
    Path folder;

    private static ExportAbout about(String organization, boolean simulated, long rows) {
        return new ExportAbout(
                ID,
                READ,
                READ,
                true,
                true,
                simulated,
                "h",
                organization,
                "",
                List.of(),
                List.of(),
                List.of(),
                rows,
                "");
    }

    private void exported(Path outDir, ExportAbout about) throws IOException {
        Path exports = Files.createDirectories(outDir.resolve("exports"));
        Files.writeString(exports.resolve("people.json"), "[\n]\n");
        Files.writeString(exports.resolve(ExportAbout.FILE), about.json().toString());
    }

    private static void refuses(RehearsalRefused.Reason reason, ThrowingCallable begin) {
        assertThatThrownBy(begin)
                .asInstanceOf(type(RehearsalRefused.class))
                .extracting(RehearsalRefused::reason)
                .isEqualTo(reason);
    }

    @Test
    void withoutAnExportThereIsNothingToRehearseOn() {
        refuses(RehearsalRefused.Reason.NO_EXPORT, () -> RehearsalExport.newest(folder, OURS, false));
    }

    @Test
    void anExportOfAnotherOrganizationOrOfASimulatedOneIsNotTaken() throws IOException {
        exported(folder, about("org-2", false, 1));
        refuses(RehearsalRefused.Reason.FOREIGN_EXPORT, () -> RehearsalExport.newest(folder, OURS, false));
        exported(folder, about("org-1", true, 1));
        refuses(RehearsalRefused.Reason.FOREIGN_EXPORT, () -> RehearsalExport.newest(folder, OURS, false));
    }

    @Test
    void theLatestIsReadWhereItIsKept() throws Exception {
        exported(folder, about("org-1", false, 1));
        assertThat(RehearsalExport.newest(folder, OURS, false).dir()).isEqualTo(folder);

        exported(folder.resolve("inventories").resolve(ID), about("org-1", false, 1));
        assertThat(RehearsalExport.newest(folder, OURS, false).dir())
                .isEqualTo(folder.resolve("inventories").resolve(ID));
    }

    @Test
    void anOrganizationThatDoesNotFitIntoMemoryIsNotBegun() throws Exception {
        long needed = RehearsalMemory.needed(4_000_000);

        RehearsalMemory.check(about("org-1", false, 4_000_000), () -> needed);
        refuses(
                RehearsalRefused.Reason.TOO_LARGE,
                () -> RehearsalMemory.check(about("org-1", false, 4_000_000), () -> needed - 1));
    }
}
