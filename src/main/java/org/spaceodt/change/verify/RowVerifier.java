package org.spaceodt.change.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.apply.Verification;
import org.spaceodt.action.apply.Verification.State;
import org.spaceodt.action.apply.Verifier;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.recipe.RowKey;
import org.spaceodt.job.ItemView;

/** Looks at the steps of a row: each for what no later step of the same row wrote over. */
final class RowVerifier {
    private final JobContext place;
    private final ResultWords words;
    private final ObjectMapper json;
    private final Verifier verifier;
    private final LaterWrites later;
    /** Of few actions; to make one takes longer than to read a row. */
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    RowVerifier(JobContext place, Verifier verifier, LaterWrites later) {
        this.place = place;
        this.words = place.words();
        this.json = place.webex().json();
        this.verifier = verifier;
        this.later = later;
    }

    /**
     * A step that wrote something, or perhaps.
     *
     * @param result empty where nobody knows what became of it
     * @param written fields that are to be looked at
     */
    record Made(ItemView item, Planned intended, Optional<Result> result, List<Difference> written) {
        boolean isUnknown() {
            return result.isEmpty() || result.filter(Verifier::isUnknown).isPresent();
        }
    }

    /** Says beforehand who will be looked at. */
    void expect(List<Made> steps) {
        steps.stream()
                .filter(step -> !step.isUnknown())
                .forEach(step -> verifier.expect(
                        step.intended(), step.result().orElseThrow().target()));
    }

    /**
     * What was found of each step, in their order; none where nothing was written.
     *
     * @throws org.spaceodt.webex.WebexException.Unauthorized when nothing can be read
     */
    List<VerifiedStep> look(List<Made> steps) {
        return steps.stream().map(this::look).toList();
    }

    private VerifiedStep look(Made step) {
        if (step.isUnknown()) {
            Target target = step.intended().change().target();
            return said(
                    step,
                    new Verification(State.PERHAPS_WRITTEN, target, List.of(), List.of(), List.of(), Optional.empty()));
        }
        return said(step, verifier.look(step.intended(), step.result().orElseThrow(), step.written()));
    }

    /** What of a row is to be looked at, in the order of its steps; none where nothing was written. */
    List<Made> made(List<ItemView> steps) {
        List<Made> made = new ArrayList<>();
        Overwritten over = new Overwritten();
        for (int n = steps.size() - 1; n >= 0; n--) {
            made(steps.get(n), over).ifPresent(made::add);
        }
        Collections.reverse(made);
        return made;
    }

    /** @param over what later steps of the row wrote or took away; gets what this one did */
    private Optional<Made> made(ItemView item, Overwritten over) {
        if (item.intent().isEmpty() || item.state() == ItemView.State.WAITING) {
            return Optional.empty();
        }
        Planned intended = intended(item.intent().get());
        Optional<Result> result = words.result(item);
        if (result.isEmpty() || Verifier.isUnknown(result.get())) {
            return Optional.of(new Made(item, intended, result, List.of()));
        }
        Target target = result.get().target();
        if (over.isGone(target)) {
            return Optional.empty();
        }
        List<Difference> own = over.rest(target, Verifier.written(result.get()));
        if (Verifier.removes(result.get())) {
            over.goes(target);
        }
        boolean nothing = own.isEmpty() && Verifier.unseen(result.get()).isEmpty() && !Verifier.removes(result.get());
        return nothing ? Optional.empty() : Optional.of(new Made(item, intended, result, own));
    }

    private VerifiedStep said(Made step, Verification found) {
        List<VerifiedField> fields = new ArrayList<>();
        for (Difference one : found.moved()) {
            FieldLine line = words.fields(List.of(one)).get(0);
            LaterJob by = later.of(found.target(), one.field(), step.item().changedAt())
                    .orElse(null);
            fields.add(new VerifiedField(line.name(), line.label(), line.before(), line.after(), by));
        }
        LaterJob removal = found.state() == State.GONE
                ? later.removal(found.target(), step.item().changedAt()).orElse(null)
                : null;
        return new VerifiedStep(
                step.item().item().row(),
                key(step.item().item().key(), found.target()),
                label(step.intended().action()),
                VerifiedStep.id(found.state()),
                fields,
                found.unseen().stream().map(words::label).toList(),
                note(found),
                found.failure().map(words::nextStep).orElse(""),
                removal);
    }

    private String note(Verification found) {
        if (found.state() == State.PERHAPS_WRITTEN) {
            return words.perhapsWritten();
        }
        return found.failure().map(words::reason).orElseGet(() -> words.readable(words.said(found.reasons())));
    }

    private String key(String given, Target target) {
        String shown = RowKey.shown(given, target);
        return words.named(shown).orElse(shown);
    }

    private String label(String action) {
        return labels.computeIfAbsent(action, id -> place.catalogue()
                .find(id)
                .map(one -> one.description().label(place.language()))
                .orElse(id));
    }

    private Planned intended(String text) {
        try {
            return json.readValue(text, Planned.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an intent is no plan: " + e.getOriginalMessage(), e);
        }
    }
}
