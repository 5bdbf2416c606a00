package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spaceodt.job.store.StoreLocation;

class StoreLocationTest {
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void aSingleMachineKeepsJobsInItsOutDir() {
        assertThat(StoreLocation.sqlite(Path.of("/out/a ${x}")).properties())
                .containsEntry("quarkus.datasource.sqlite.active", "true")
                .containsEntry("quarkus.datasource.sqlite.jdbc.url", "jdbc:sqlite:/out/a $${x}/space-odt.db");
    }

    @Test
    void userAndPasswordComeFromTheSettingsOrTheAddress() {
        assertThat(StoreLocation.postgresql("postgres://me:p%40ss+1@db.example.com:6432/odt?ssl=true", NONE, NONE)
                        .properties())
                .containsEntry("quarkus.datasource.postgresql.active", "true")
                .containsEntry(
                        "quarkus.datasource.postgresql.jdbc.url", "jdbc:postgresql://db.example.com:6432/odt?ssl=true")
                .containsEntry("quarkus.datasource.postgresql.username", "me")
                .containsEntry("quarkus.datasource.postgresql.password", "p@ss+1");
        assertThat(StoreLocation.postgresql(
                                "jdbc:postgresql://me@db.example.com/odt", Optional.of("other"), Optional.of("s"))
                        .properties())
                .containsEntry("quarkus.datasource.postgresql.jdbc.url", "jdbc:postgresql://db.example.com/odt")
                .containsEntry("quarkus.datasource.postgresql.username", "other")
                .containsEntry("quarkus.datasource.postgresql.password", "s");
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutRepeatingIt() {
        for (String address : new String[] {"mysql://me:secret@db/odt", "postgresql://:secret@", "secret", "a b"}) {
            assertThatThrownBy(() -> StoreLocation.postgresql(address, NONE, NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
        assertThat(StoreLocation.postgresql("postgresql://me:secret@db/odt", NONE, NONE)
                        .toString())
                .doesNotContain("secret");
    }
}
