package org.spaceodt.action.owner;

import java.util.List;
import java.util.Optional;
import org.spaceodt.action.ActionStage;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.CallerId;
import org.spaceodt.webex.resource.location.CallingLocations.CallingChange;
import org.spaceodt.webex.resource.number.LocationNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NewNumbers;
import org.spaceodt.webex.resource.number.NumberState;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.workspace.Workspaces;

/** A person and a workspace with calling, each with an extension alone, in a location with some free numbers. */
public record HolderStage(ActionStage stage, String location) {
    public static final String PERSON = "ana.ejemplo@example.com";
    public static final String WORKSPACE = "Sala Alameda";
    /** Free numbers of the location. */
    public static final String FREE = "+34555010151";

    public static final String ALSO_FREE = "+34555010152";

    public static HolderStage of(ActionStage stage) {
        String location = stage.connectedLocation("Sede con Líneas");
        addNumbers(stage, location, "+34555010150", FREE, ALSO_FREE);
        new CallingLocations(stage.webex())
                .update(
                        location,
                        CallingChange.of(new CallerId(Optional.of("Ejemplo SA"), Optional.of("+34555010150"))));
        HolderStage made = new HolderStage(stage, location);
        made.person(PERSON, Optional.of("2901"));
        made.workspace(WORKSPACE, Optional.of("2902"));
        return made;
    }

    static void addNumbers(ActionStage stage, String location, String... numbers) {
        new LocationNumbers(stage.webex())
                .add(
                        location,
                        new NewNumbers(List.of(numbers), Optional.empty(), NumberState.ACTIVE, Optional.empty()));
    }

    /** @param extension empty for somebody without calling */
    public String person(String email, Optional<String> extension) {
        List<String> licenses = extension.isEmpty()
                ? List.of()
                : List.of(new Licenses(stage.webex())
                        .list().stream()
                                .filter(one -> one.path("name").asText().contains("Professional"))
                                .findFirst()
                                .orElseThrow()
                                .path("id")
                                .asText());
        return new People(stage.webex())
                .create(new People.NewPerson(
                        List.of(email),
                        Optional.of("Ana"),
                        Optional.of("Ejemplo"),
                        Optional.of("Ana Ejemplo"),
                        extension.map(text -> location),
                        extension,
                        List.of(),
                        licenses,
                        Optional.empty()))
                .id();
    }

    /** @param extension empty for one without calling */
    public String workspace(String name, Optional<String> extension) {
        return new Workspaces(stage.webex())
                .create(new Workspaces.NewWorkspace(
                        name,
                        Optional.of(location),
                        Optional.empty(),
                        extension.map(text -> Workspaces.Calling.webex(new Workspaces.WebexCalling(
                                Optional.empty(), extension, Optional.of(location), Optional.empty()))),
                        extension.map(text -> Workspaces.SupportedDevices.PHONES),
                        Optional.empty(),
                        Optional.empty()))
                .id();
    }

    /** The cell that names one of the two. */
    static String name(Holder holder) {
        return holder == Holder.PERSON ? PERSON : WORKSPACE;
    }

    /** Makes one without calling, and says its name. */
    String without(Holder holder) {
        String name = holder == Holder.PERSON ? "sin.llamadas@example.com" : "Sala sin Llamadas";
        if (holder == Holder.PERSON) {
            person(name, Optional.empty());
        } else {
            workspace(name, Optional.empty());
        }
        return name;
    }
}
