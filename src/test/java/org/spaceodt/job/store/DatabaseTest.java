package org.spaceodt.job.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
    /** Codes of SQLite: no space; a quota or a limit of the file's size; busy; a read that failed; a wrong statement. */
    @ParameterizedTest
    @CsvSource({"13, FULL", "778, FULL", "5, PASSING", "10, PASSING", "266, PASSING", "1, LASTING"})
    void whatCannotBeWrittenIsAFullDisk(int code, Database.FailureKind kind) {
        assertThat(Database.SQLITE.kind(new SQLException("", "", code))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"42P01, true", "3F000, true", "08006, false", "57P01, false"})
    void tablesThatSomebodyRemovedAreNotWaitedFor(String state, boolean gone) {
        assertThat(Database.POSTGRESQL.lacksTables(new SQLException("", state))).isEqualTo(gone);
    }
}
