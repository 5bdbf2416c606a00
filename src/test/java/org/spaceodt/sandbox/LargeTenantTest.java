package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;

class LargeTenantTest {
    @Test
    void twentyThousandPeoplePageToTheEndWithDifferentIdsEmailsAndNumbers() {
        Set<String> ids = new HashSet<>();
        Set<String> emails = new HashSet<>();
        Set<String> extensions = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        int withNumber = 0;
        try (Running running =
                new Running(SandboxOptions.defaults().withPeople(20_000).withLocations(40))) {
            for (Running.Reply page : running.pages("/people?callingData=true")) {
                for (JsonNode person : page.json().path("items")) {
                    ids.add(person.path("id").asText());
                    emails.add(person.path("emails").path(0).asText());
                    extensions.add(person.path("locationId").asText()
                            + person.path("extension").asText("none" + ids.size()));
                    String number = person.at("/phoneNumbers/0/value").asText();
                    withNumber += number.isEmpty() ? 0 : 1;
                    numbers.add(number);
                }
            }
        }
        assertThat(ids).hasSize(20_000);
        assertThat(emails).hasSize(20_000).anyMatch(email -> email.matches(".*[0-9]@example.com"));
        assertThat(emails).allMatch(email -> email.matches("[a-z]+\\.[a-z]+\\.[a-z]+[0-9]*@example\\.com"));
        assertThat(extensions).hasSize(20_000);
        assertThat(withNumber).isBetween(10_000, 11_600);
        assertThat(numbers).hasSize(withNumber + 1);
    }
}
