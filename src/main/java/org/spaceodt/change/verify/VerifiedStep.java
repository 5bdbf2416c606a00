package org.spaceodt.change.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.spaceodt.action.apply.Verification;

/**
 * What was found of one step of a row, in the reader's language.
 *
 * @param row as a spreadsheet counts
 * @param key what people call what the row is about
 * @param action what was done, as people call it
 * @param state of {@link Verification.State}, in small letters
 * @param fields that are otherwise than they were written
 * @param unverifiable fields that were written and that Webex does not show
 * @param note why it could not be read or compared; empty where the fields say it all
 * @param nextStep empty where nothing is known
 * @param later a later job of ours that removed what is gone; null where the store knows none
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record VerifiedStep(
        int row,
        String key,
        String action,
        String state,
        List<VerifiedField> fields,
        List<String> unverifiable,
        String note,
        String nextStep,
        @JsonInclude(JsonInclude.Include.NON_NULL) LaterJob later) {
    /** How a state is called in files and over HTTP. */
    public static String id(Verification.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public Verification.State found() {
        return Verification.State.valueOf(state.toUpperCase(Locale.ROOT));
    }
}
