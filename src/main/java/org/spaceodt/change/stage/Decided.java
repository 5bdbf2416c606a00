package org.spaceodt.change.stage;

import java.util.Optional;

/**
 * What somebody decided about a stage before its turn.
 *
 * @param stage the id of its action
 * @param overrides of a {@link StageDecision.Answer#YESBUT}
 * @param digest of what it holds for; for something else the stage is not decided. Empty for whatever the rows say
 */
public record Decided(
        String stage, StageDecision.Answer answer, Optional<Overrides> overrides, Optional<String> digest) {}
