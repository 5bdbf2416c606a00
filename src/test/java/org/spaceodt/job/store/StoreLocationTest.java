package org.spaceodt.job.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreLocationTest {
    private static final String SOURCE = "quarkus.datasource.postgresql.";

    @Test
    void noPasswordStaysInTheAddressThatDriversWriteIntoTheirLogs() {
        Map<String, String> properties = StoreLocation.postgresql(
                        "postgresql://db.example.com/odt?user=ana&password=s%26cret&sslmode=require&sslpassword=other&Password2=x",
                        Optional.empty(), Optional.empty())
                .properties();

        assertThat(properties)
                .containsEntry(SOURCE + "jdbc.url", "jdbc:postgresql://db.example.com/odt?sslmode=require")
                .containsEntry(SOURCE + "username", "ana")
                .containsEntry(SOURCE + "password", "s&cret")
                .containsEntry(SOURCE + "jdbc.additional-jdbc-properties.sslpassword", "other");
    }

    @Test
    void whatIsGivenApartCountsMoreAlsoThanWhatStandsInTheQuery() {
        Map<String, String> properties = StoreLocation.postgresql(
                        "postgresql://db.example.com/odt?password=old", Optional.of("ana"), Optional.of("new"))
                .properties();

        assertThat(properties)
                .containsEntry(SOURCE + "jdbc.url", "jdbc:postgresql://db.example.com/odt")
                .containsEntry(SOURCE + "username", "ana")
                .containsEntry(SOURCE + "password", "new");
        assertThat(properties.toString()).doesNotContain("old");
    }
}
