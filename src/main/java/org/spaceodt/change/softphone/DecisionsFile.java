package org.spaceodt.change.softphone;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.change.stage.Decided;
import org.spaceodt.change.stage.Overrides;
import org.spaceodt.change.stage.StageDecision;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.json.JsonFormat;

/**
 * The answers to all stages of a run, given beforehand: a JSON object from the stage to {@code yes}, {@code no} or
 * {@code yesbut FILE}.
 *
 * @param decisions of every stage, in their order; not all of them when something is wrong
 * @param found what is wrong with the file; its column is the stage
 */
public record DecisionsFile(Map<SoftphoneStage, Decision> decisions, List<Diagnostic> found) {
    private static final ObjectReader STRICT = JsonFormat.WHOLE.with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final int SHOWN = 60;

    /** @param override where it is; empty without one */
    public record Decision(StageAnswer.Word answer, Optional<Path> override) {
        /**
         * As a run keeps it.
         *
         * @param with what stands in the file of a {@code yesbut}
         */
        public Decided of(SoftphoneStage stage, Optional<Overrides> with) {
            StageDecision.Answer kept =
                    switch (answer) {
                        case YES -> StageDecision.Answer.YES;
                        case YESBUT -> StageDecision.Answer.YESBUT;
                        default -> StageDecision.Answer.NO;
                    };
            return new Decided(stage.id(), kept, with, Optional.empty());
        }
    }

    /** @param places where files are that are not beside this one */
    public static DecisionsFile read(Path file, OverridePlaces places) throws IOException {
        return read(file, file.toString(), places.besideFirst(file));
    }

    /**
     * @param called what whoever gave the file calls it
     * @param places where the files are that it names, and no others
     */
    public static DecisionsFile read(Path file, String called, NamedFiles places) throws IOException {
        try {
            JsonNode answers = STRICT.readTree(Files.readString(file).replace("\uFEFF", ""));
            if (answers != null && answers.isObject()) {
                return of(answers, places);
            }
        } catch (JsonProcessingException | CharacterCodingException e) {
            // Said below.
        }
        return new DecisionsFile(Map.of(), List.of(SoftphoneTexts.error(0, "", "decisions.no_object", called)));
    }

    private static DecisionsFile of(JsonNode answers, NamedFiles places) {
        List<Diagnostic> found = new ArrayList<>();
        answers.fieldNames().forEachRemaining(name -> {
            if (SoftphoneStage.of(name).isEmpty()) {
                found.add(SoftphoneTexts.error(
                        0,
                        name,
                        "decisions.unknown",
                        shown(name),
                        Suggestions.to(shown(name), SoftphoneStage.ids()),
                        String.join(", ", SoftphoneStage.ids())));
            }
        });
        Map<SoftphoneStage, Decision> decisions = new LinkedHashMap<>();
        for (SoftphoneStage stage : SoftphoneStage.values()) {
            JsonNode answer = answers.path(stage.id());
            if (answer.isMissingNode()) {
                found.add(SoftphoneTexts.error(0, stage.id(), "decisions.missing", stage.id()));
            } else {
                decision(stage, answer, places, found).ifPresent(decision -> decisions.put(stage, decision));
            }
        }
        return new DecisionsFile(decisions, List.copyOf(found));
    }

    private static Optional<Decision> decision(
            SoftphoneStage stage, JsonNode answer, NamedFiles places, List<Diagnostic> found) {
        String text = answer.isTextual() ? answer.asText() : answer.toString();
        Optional<StageAnswer> understood = StageAnswer.of(text)
                .filter(one -> answer.isTextual())
                .filter(one -> one.word() != StageAnswer.Word.SHOW && one.word() != StageAnswer.Word.QUIT);
        if (understood.isEmpty()) {
            found.add(SoftphoneTexts.error(0, stage.id(), "decisions.answer", shown(text), stage.id()));
            return Optional.empty();
        }
        if (understood.get().word() != StageAnswer.Word.YESBUT) {
            return Optional.of(new Decision(understood.get().word(), Optional.empty()));
        }
        String name = understood.get().file();
        Optional<Path> file = name.isEmpty() ? Optional.empty() : places.find(name);
        if (file.isEmpty()) {
            found.add(places.missing(name, stage));
            return Optional.empty();
        }
        return Optional.of(new Decision(StageAnswer.Word.YESBUT, file));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
