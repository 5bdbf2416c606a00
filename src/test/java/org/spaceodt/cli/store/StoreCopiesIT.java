package org.spaceodt.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;

/** {@code store} beside a server that uses the same store; what else it does is in {@link StoreCopiesTest}. */
class StoreCopiesIT {
    @TempDir
    Path folder;

    private Finished run(int exitCode, String... arguments) {
        Finished run = CommandRun.in(folder).with("SPACE_ODT_LANG", "en").run(arguments);
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(exitCode);
        return run;
    }

    @Test
    void aCopyIsMadeWhileAServerWorksAndIsPutBackOnlyWhenNobodyDoes() {
        try (Ongoing server =
                CommandRun.in(folder).start("serve", "--sandbox", "--port", "0", "--out-dir", "elsewhere")) {
            server.awaitLine("http://");
            assertThat(run(0, "store", "backup", "served.db", "--out-dir", "elsewhere")
                            .stdout())
                    .contains("no jobs");
            Finished used = run(2, "store", "restore", "served.db", "--apply", "--out-dir", "elsewhere");
            assertThat(used.stderr()).contains("Another process uses", "Nothing was changed");
            server.interrupt();
            server.await();
            assertThat(run(0, "store", "restore", "served.db", "--apply", "--out-dir", "elsewhere")
                            .stdout())
                    .contains("is now that copy");
        }
    }
}
