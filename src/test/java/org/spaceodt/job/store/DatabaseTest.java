package org.spaceodt.job.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Stores;

class DatabaseTest {
    /** Codes of SQLite: no space; a quota or a limit of the file's size; busy; a read that failed; a wrong statement. */
    @ParameterizedTest
    @CsvSource({"13, FULL", "778, FULL", "5, PASSING", "10, PASSING", "266, PASSING", "1, LASTING"})
    void whatCannotBeWrittenIsAFullDisk(int code, Database.FailureKind kind) {
        assertThat(Database.SQLITE.kind(new SQLException("", "", code))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"42P01, true", "3F000, true", "3D000, true", "08006, false", "57P01, false"})
    void tablesThatSomebodyRemovedAreNotWaitedFor(String state, boolean gone) {
        assertThat(Database.POSTGRESQL.lacksTables(new SQLException("", state))).isEqualTo(gone);
    }

    @Test
    void aLibraryThatCannotBeUnpackedIsSaidWithWhereItWouldBe(@TempDir Path folder) {
        AgroalDataSource real = Stores.configured(
                Map.of("quarkus.datasource.sqlite.jdbc.url", "jdbc:sqlite:" + folder.resolve("space-odt.db")));
        AgroalDataSource without = (AgroalDataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        throw new UnsatisfiedLinkError("_open_utf8");
                    }
                    return method.invoke(real, arguments);
                });
        try (real) {
            assertThatThrownBy(() -> JobDatabase.open(without, () -> {}))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining(System.getProperty("java.io.tmpdir"));
        }
    }
}
