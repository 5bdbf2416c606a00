package org.spaceodt.cli.softphone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.softphone.OverrideFile;
import org.spaceodt.change.softphone.OverridePlaces;
import org.spaceodt.change.softphone.SoftphoneRecipe;
import org.spaceodt.change.softphone.SoftphoneStage;
import org.spaceodt.change.stage.Overrides;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.sheet.source.Source;

/**
 * Reads a {@code yesbut} file, and says what is wrong with it.
 *
 * @param country two letters: whose numbers digits without plus are
 */
record OverrideReading(
        SoftphoneRecipe recipe,
        PlanningSession session,
        OverridePlaces places,
        Optional<String> country,
        PrintWriter err,
        Messages messages) {
    /**
     * @param name as somebody wrote it
     * @return empty when it cannot be used
     */
    Optional<Overrides> read(String name, SoftphoneStage stage, OverrideFile.People people) throws IOException {
        Optional<Path> file = name.isEmpty() ? Optional.empty() : places.find(name);
        if (file.isEmpty()) {
            FaultLines.say(stage.id(), List.of(places.missing(name, stage)), err, messages);
            return Optional.empty();
        }
        return read(file.get(), name, stage, people);
    }

    /** The same of a file that is there. */
    Optional<Overrides> read(Path file, String name, SoftphoneStage stage, OverrideFile.People people)
            throws IOException {
        OverrideFile override;
        try {
            override = OverrideFile.read(Source.of(file), name, stage, recipe, session, country);
        } catch (IOException e) {
            err.println(messages.get("locations.unreadable", file.toString(), Refusals.inWords(e, messages)));
            return Optional.empty();
        }
        Overrides with = override.over(people);
        FaultLines.say(file.toString(), override.found(), err, messages);
        return override.isGood() ? Optional.of(with) : Optional.empty();
    }
}
