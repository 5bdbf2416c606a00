package org.spaceodt.web.location;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spaceodt.change.recipe.Stage;

/** What a screen does with locations, in the order in which people go through them. */
enum LocationStep {
    CREATE("create", Stage.LOCATION),
    ENABLE("enable", Stage.CALLING),
    PSTN("pstn", Stage.PSTN),
    NUMBERS("numbers", Stage.NUMBER);

    private final String path;
    private final Stage stage;

    LocationStep(String path, Stage stage) {
        this.path = path;
        this.stage = stage;
    }

    static final String PATTERN = "create|enable|pstn|numbers";

    static LocationStep of(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** In addresses. */
    String path() {
        return path;
    }

    String address() {
        return "/locations/" + path;
    }

    /** The action that does a row, whose texts are said of its columns. */
    String action() {
        return stage.action();
    }

    /** Whether its rows are those of a table of locations, not of an action. */
    boolean isOfLocations() {
        return this == CREATE || this == ENABLE;
    }

    /** The columns that the form for one location asks for, in their order. */
    List<String> fields() {
        return switch (this) {
            case CREATE ->
                List.of(
                        "name",
                        "announcement_language",
                        "preferred_language",
                        "time_zone",
                        "address1",
                        "address2",
                        "city",
                        "state",
                        "postal_code",
                        "country",
                        "org_id");
            case ENABLE -> List.of("location_id", "announcement_language", "org_id");
            case PSTN -> List.of("location_id", "premise_route_type", "premise_route_id", "org_id");
            case NUMBERS -> List.of("location_id", "phone_numbers", "number_type", "org_id");
        };
    }

    /** Those without which nothing can be done. */
    List<String> required() {
        return switch (this) {
            case CREATE ->
                List.of(
                        "name",
                        "announcement_language",
                        "preferred_language",
                        "time_zone",
                        "address1",
                        "city",
                        "state",
                        "postal_code",
                        "country");
            case ENABLE -> List.of("location_id");
            case PSTN -> List.of("location_id", "premise_route_type", "premise_route_id");
            case NUMBERS -> List.of("location_id", "phone_numbers");
        };
    }

    /** What is there as long as nobody says otherwise. */
    Optional<String> usual(String field) {
        return switch (field) {
            case "premise_route_type" -> Optional.of("ROUTE_GROUP");
            case "number_type" -> Optional.of("DID");
            default -> Optional.empty();
        };
    }
}
