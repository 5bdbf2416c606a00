package org.spaceodt.cli.softphone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spaceodt.change.softphone.DecisionsFile;
import org.spaceodt.change.softphone.OverrideFile;
import org.spaceodt.change.softphone.SoftphoneStage;
import org.spaceodt.change.stage.Decided;
import org.spaceodt.change.stage.Overrides;

/** The answers of a decisions file, with the files that they name, checked before the run starts. */
final class GivenDecisions {
    private final DecisionsFile file;
    private final OverrideReading overrides;

    GivenDecisions(DecisionsFile file, OverrideReading overrides) {
        this.file = file;
        this.overrides = overrides;
    }

    /**
     * @param people those of whom a file may speak that is for a stage
     * @return empty when something is wrong, which was said
     */
    Optional<List<Decided>> of(Function<SoftphoneStage, OverrideFile.People> people) throws IOException {
        List<Decided> decided = new ArrayList<>();
        boolean good = true;
        for (Map.Entry<SoftphoneStage, DecisionsFile.Decision> one :
                file.decisions().entrySet()) {
            Optional<Overrides> with = Optional.empty();
            if (one.getValue().override().isPresent()) {
                with = overrides.read(
                        one.getValue().override().get(),
                        one.getValue().override().get().getFileName().toString(),
                        one.getKey(),
                        people.apply(one.getKey()));
                good &= with.isPresent();
            }
            decided.add(one.getValue().of(one.getKey(), with));
        }
        return good ? Optional.of(decided) : Optional.empty();
    }
}
