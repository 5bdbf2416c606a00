package org.spaceodt.cli.preflight;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.lookup.LookUps;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.change.recipe.LocationRecipe;
import org.spaceodt.change.softphone.SoftphoneRecipe;

/** The tables that can be looked at, by the name that people give them: each has its recipe, and perhaps its usual file. */
@Singleton
public class PreflightTables {
    private static final String LOCATIONS = "locations";
    private static final String SOFTPHONES = "softphones";

    private final Catalogue catalogue;

    PreflightTables(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param file in the out-dir, where none is given
     * @param made needs the place: a policy may lie in it
     */
    record Kind(Optional<Path> file, Making made) {
        /** @param live whether names are looked up in Webex alone */
        Recipe recipe(JobContext place, boolean live) throws IOException {
            return made.of(place, live);
        }
    }

    /** Makes a recipe. */
    interface Making {
        Recipe of(JobContext place, boolean live) throws IOException;
    }

    /** @throws UsageError when there is no such table */
    Kind of(String name, Messages messages) throws UsageError {
        if (name.equals(LOCATIONS)) {
            LocationEntity entity = LocationEntity.of("location").orElseThrow();
            return new Kind(
                    Optional.of(Path.of("v21", "input_locations.csv")),
                    (place, live) -> LocationRecipe.of(entity, place));
        }
        if (name.equals(SOFTPHONES)) {
            return new Kind(
                    Optional.of(Path.of("v2", "input_softphones.csv")),
                    (place, live) -> SoftphoneRecipe.of(place).lookingIn(LookUps.of(place, live, Clock.systemUTC())));
        }
        return catalogue
                .find(name)
                .map(Action::description)
                .map(action -> new Kind(Optional.empty(), (place, live) -> new ActionRecipe(action)))
                .orElseThrow(() -> new UsageError(messages.get(
                        "preflight.unknown", Messages.repeated(name, "[a-z0-9_]{1,60}"), catalogue.near(name))));
    }
}
