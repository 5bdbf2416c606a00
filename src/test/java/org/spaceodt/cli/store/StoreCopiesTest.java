package org.spaceodt.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** {@code store}: copies of the store, and back. */
@QuarkusTest
class StoreCopiesTest {
    @TempDir
    Path folder;

    private Finished run(int exitCode, String... arguments) {
        Finished run = Command.in(folder).with("SPACE_ODT_LANG", "en").run(arguments);
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(exitCode);
        return run;
    }

    private Finished inStore(int exitCode, String... arguments) {
        return run(
                exitCode,
                Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("out/space-odt.db"));
                Statement all = connection.createStatement()) {
            all.executeUpdate(statement);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("space-odt.db.before-"))
                    .toList();
        }
    }

    @Test
    void aCopyIsPutBackAndWhatWasThereIsACopyToo() throws Exception {
        inStore(0, "keys", "create", "first");
        execute(
                "insert into job (id, kind, account, title, attributes, at_once, fail_fast, max_rows, failure_share, failure_floor, state,"
                        + " created_at, epoch, total, running, done, skipped, failed, tried, tried_failed)"
                        + " values ('job-1', 'action', 'o', 'usuarios', '{}', 1, 0, 0, 1, 1, 'RUNNING', 1, 1, 0, 0, 0, 0, 0, 0, 0)");
        assertThat(inStore(0, "store", "backup", "copy.db").stdout()).contains("copy.db", "1 job,");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("copy.db"))))
                .isEqualTo("rw-------");
        assertThat(inStore(2, "store", "backup", "copy.db").stderr()).contains("is there already");
        inStore(0, "keys", "create", "second");

        Finished looked = inStore(0, "store", "restore", "copy.db");
        assertThat(looked.stdout()).contains("1 job", "Nothing was changed", "--apply");
        assertThat(inStore(0, "keys", "list").stdout()).contains("first", "second");

        Finished restored = inStore(0, "store", "restore", "copy.db", "--apply");
        assertThat(restored.stdout()).contains("is now that copy", "1 job was at work", "paused");
        assertThat(inStore(0, "keys", "list").stdout()).contains("first").doesNotContain("second");
        assertThat(inStore(1, "jobs", "show", "job-1").stdout()).contains("restored from a copy");

        // What was there is a copy, too.
        assertThat(kept()).hasSize(1);
        inStore(0, "store", "restore", kept().get(0).toString(), "--apply");
        assertThat(inStore(0, "keys", "list").stdout()).contains("first", "second");
    }

    @Test
    void whatIsNoCopyIsRefusedAndChangesNothing() throws Exception {
        inStore(0, "keys", "create", "first");
        byte[] before = Files.readAllBytes(folder.resolve("out/space-odt.db"));
        Files.writeString(
                folder.resolve("text.db"),
                "no store at all, but longer than the head of one, and then some more of it ...........");
        Files.write(folder.resolve("half.db"), Arrays.copyOf(before, before.length / 2));
        Files.write(folder.resolve("empty.db"), new byte[0]);
        for (String file : List.of("text.db", "half.db", "empty.db")) {
            assertThat(inStore(2, "store", "restore", file, "--apply").stderr()).contains(file, "Nothing was changed");
        }
        assertThat(inStore(2, "store", "restore", "absent.db", "--apply").stderr())
                .contains("absent.db");
        assertThat(inStore(2, "store", "restore", "out/space-odt.db", "--apply").stderr())
                .contains("Nothing was changed");
        assertThat(kept()).isEmpty();
        assertThat(inStore(0, "keys", "list").stdout()).contains("first");
        assertThat(run(2, "store", "backup", "none.db", "--out-dir", "nowhere").stderr())
                .contains("nowhere");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        Finished elsewhere = Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("SPACE_ODT_DB_URL", "postgresql://db.example.com/spaceodt")
                .run("store", "backup", "pg.db", "--out-dir", "out");
        assertThat(elsewhere.exitCode()).isEqualTo(2);
        assertThat(elsewhere.stderr()).contains("pg_dump");
    }
}
