package org.spaceodt.action.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.ActionStage;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.license.Licenses.Line;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.CallerId;
import org.spaceodt.webex.resource.location.CallingLocations.CallingChange;
import org.spaceodt.webex.resource.number.LocationNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NewNumbers;
import org.spaceodt.webex.resource.number.NumberState;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.NewPerson;
import org.spaceodt.webex.resource.person.People.PersonChange;
import org.spaceodt.webex.resource.person.People.PhoneNumber;

/** A place where people can be given a line, and the people in it. */
public record Office(ActionStage stage) {
    public static final MoveWaits WAITS = new MoveWaits() {
        @Override
        public Duration first() {
            return Duration.ofMillis(5);
        }

        @Override
        public Duration longest() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration total() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration gather() {
            return Duration.ofMillis(20);
        }
    };

    public static final String CALLING = "Webex Calling - Professional";
    public static final String MESSAGING = "Messaging";

    /** @return the id of a new location with calling and these numbers, the first of them its main number */
    public String open(String name, String main, String... more) {
        String id = stage.connectedLocation(name);
        List<String> numbers = new ArrayList<>(List.of(main));
        numbers.addAll(List.of(more));
        new LocationNumbers(stage.webex())
                .add(id, new NewNumbers(numbers, Optional.empty(), NumberState.ACTIVE, Optional.empty()));
        new CallingLocations(stage.webex())
                .update(id, CallingChange.of(new CallerId(Optional.empty(), Optional.of(main))));
        return id;
    }

    /** @return the id of the licence of that name */
    public String license(String name) {
        return new Licenses(stage.webex())
                .list().stream()
                        .filter(license -> license.path("name").asText().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText();
    }

    /** @return the id of somebody new, without a line */
    public String hire(String email, String... licenses) {
        return new People(stage.webex())
                .create(new NewPerson(
                        List.of(email),
                        Optional.of("Eva"),
                        Optional.of("Ejemplo"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(licenses).stream().map(this::license).toList(),
                        Optional.empty()))
                .id();
    }

    /** @return the id of somebody new with an extension */
    public String hireWithLine(String email, String locationId, String extension) {
        return hire(email, locationId, extension, List.of());
    }

    /** @return the id of somebody new with an extension and a number of the location */
    public String hireWithNumber(String email, String locationId, String extension, String number) {
        return hire(email, locationId, extension, List.of(PhoneNumber.work(number)));
    }

    private String hire(String email, String locationId, String extension, List<PhoneNumber> numbers) {
        return new People(stage.webex())
                .create(new NewPerson(
                        List.of(email),
                        Optional.of("Eva"),
                        Optional.of("Ejemplo"),
                        Optional.empty(),
                        Optional.of(locationId),
                        Optional.of(extension),
                        numbers,
                        List.of(license(CALLING)),
                        Optional.empty()))
                .id();
    }

    public void rename(String personId, String displayName) {
        new People(stage.webex())
                .update(
                        personId,
                        new PersonChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(displayName),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    /** Until no unit of a Calling licence is free. */
    public void useUp(String license, String locationId) {
        for (int n = 0; isFree(license); n++) {
            giveLine(hire("usa" + n + ".ejemplo@example.com"), license, locationId, String.valueOf(70_000 + n));
        }
    }

    public void giveLine(String personId, String license, String locationId, String extension) {
        Line line = new Line(Optional.of(locationId), Optional.empty(), Optional.of(extension));
        new Licenses(stage.webex()).assign(personId, List.of(LicenseChange.addCalling(license(license), line)));
    }

    private boolean isFree(String license) {
        return new Licenses(stage.webex())
                .list().stream()
                        .filter(one -> one.path("name").asText().equals(license))
                        .anyMatch(one -> one.path("consumedUnits").asInt()
                                < one.path("totalUnits").asInt());
    }
}
