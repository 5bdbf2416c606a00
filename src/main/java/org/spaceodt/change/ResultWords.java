package org.spaceodt.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.job.ItemView;
import org.spaceodt.text.Text;
import org.spaceodt.webex.cause.Cause;
import org.spaceodt.webex.cause.Causes;

/** Plans and results of actions in the words of one language. Thread-safe. */
public final class ResultWords {
    /** Of a number in a list of numbers nothing else needs to be said. */
    private static final Pattern NUMBER = Pattern.compile("^phoneNumbers/([^/]+)/state$");

    private final ObjectMapper json;
    private final Locale language;
    private final Values values;
    private final FieldNames names;
    private final Map<String, Cause> causes;
    /** What is said in the place of a value that a text holds. */
    private final UnaryOperator<String> said;

    ResultWords(ObjectMapper json, Locale language, IdNames names) {
        this(json, language, new Values(names), UnaryOperator.identity());
    }

    private ResultWords(ObjectMapper json, Locale language, Values values, UnaryOperator<String> said) {
        this.json = json;
        this.language = language;
        this.values = values;
        this.names = new FieldNames(language);
        this.causes = Known.CAUSES;
        this.said = said;
    }

    /** The same, where something else is said in the place of the values that texts hold. */
    public ResultWords saying(UnaryOperator<String> other) {
        return new ResultWords(json, language, values, other);
    }

    private String in(Text text) {
        return new Text(
                        text.bundle(),
                        text.key(),
                        text.values().stream()
                                .map(ResultWords::shortened)
                                .map(said)
                                .toList())
                .in(language);
    }

    /** Read once, when somebody asks. */
    private static final class Known {
        static final Map<String, Cause> CAUSES =
                Causes.load().all().stream().collect(Collectors.toMap(Cause::id, Function.identity()));
    }

    /** Empty while it has not ended, when it was skipped for another's failure, and after a fault of the program. */
    public Optional<Result> result(ItemView step) {
        return step.outcome().flatMap(outcome -> result(outcome.result()));
    }

    public Optional<Result> result(String text) {
        try {
            return Optional.of(json.readValue(text, Result.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The id of the action of a step; empty text where it is no step of an action. */
    public String action(ItemView step) {
        try {
            return json.readTree(step.item().input()).path("action").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    /** What is wrong, and what to do; or why nothing was to be done; empty when something was. */
    public String inWords(Result result) {
        return (reason(result) + " " + nextStep(result)).strip();
    }

    public String inWords(FailureDetail trouble) {
        return (reason(trouble) + " " + nextStep(trouble)).strip();
    }

    /** What is wrong, why nothing was to be done, or what of it cannot be verified; empty when all is said. */
    public String reason(Result result) {
        if (result instanceof Result.Failed failed) {
            String why = failed.failure().map(this::reason).orElseGet(() -> said(failed.reasons()));
            return (why + " " + inPart(failed)).strip();
        }
        if (result instanceof Result.Unchanged unchanged) {
            return in(unchanged.reason());
        }
        if (result instanceof Result.Done done && !done.unverifiable().isEmpty()) {
            return Description.text("done.unverifiable", String.join(", ", done.unverifiable()))
                    .in(language);
        }
        if (result instanceof Result.Done done && !done.lost().isEmpty()) {
            return said(done.lost());
        }
        return result instanceof Result.Refused refused ? said(refused.reasons()) : "";
    }

    /** Of what nobody knows whether it was written. */
    public String perhapsWritten() {
        return Description.text("result.perhaps_written").in(language);
    }

    /** What was done all the same and what was not; empty when none of it was, or nobody could look. */
    private String inPart(Result.Failed failed) {
        Set<String> missing = failed.missing().stream().map(Difference::field).collect(Collectors.toSet());
        List<Difference> done = failed.differences().stream()
                .filter(one -> !missing.contains(one.field()))
                .toList();
        return missing.isEmpty() || done.isEmpty()
                ? ""
                : Description.text("result.in_part", named(done), named(failed.missing()))
                        .in(language);
    }

    private static String named(List<Difference> differences) {
        return differences.stream().map(one -> shortened(one.field())).collect(Collectors.joining(", "));
    }

    private static String shortened(String field) {
        return NUMBER.matcher(field).replaceFirst("$1");
    }

    /** Empty where nothing is known: then the reason says it all. */
    public String nextStep(Result result) {
        return result instanceof Result.Failed failed
                ? failed.failure().map(this::nextStep).orElse("")
                : "";
    }

    /** What is wrong. */
    public String reason(FailureDetail trouble) {
        String status = trouble.status() == 0 ? "" : "HTTP " + trouble.status() + " ";
        String codes = trouble.codes().isEmpty() ? "" : " [" + String.join(", ", trouble.codes()) + "]";
        String tracking = trouble.trackingId().isEmpty() ? "" : " (TrackingID " + trouble.trackingId() + ")";
        String cause =
                cause(trouble).map(known -> " " + known.summary(language)).orElse("");
        return trouble.call() + ": " + status + trouble.message() + codes + tracking + cause;
    }

    /** What to do about it; empty where nothing is known. */
    public String nextStep(FailureDetail trouble) {
        return cause(trouble).map(known -> known.nextStep(language)).orElse("");
    }

    private Optional<Cause> cause(FailureDetail trouble) {
        return Optional.ofNullable(causes.get(trouble.cause()));
    }

    public String said(List<Text> reasons) {
        return reasons.stream().map(this::in).collect(Collectors.joining(" "));
    }

    /** The fields that are, or were to be, different: {@code city: Madrid → Girona}. */
    public String inWords(List<Difference> differences) {
        return inOneLine(fields(differences));
    }

    public List<FieldLine> fields(List<Difference> differences) {
        return differences.stream().map(this::field).toList();
    }

    private FieldLine field(Difference one) {
        return new FieldLine(
                one.field(),
                names.of(one.field()),
                names.value(one.field(), values.shown(one.before())),
                names.value(one.field(), values.shown(one.after())));
    }

    /** What people call a field. */
    public String label(String field) {
        return names.of(field);
    }

    /** What is written as well, and never read back. */
    public List<FieldLine> unseen(Change.Effective change) {
        return fields(Difference.between(Fields.none(), change.unseen()));
    }

    /** What an object is called of which there is the id; empty where nobody knows. */
    public Optional<String> named(String id) {
        return values.names().of(id);
    }

    /** A cell or a reason for people: names in the place of ids, where they are known. */
    public String readable(String text) {
        return values.readable(text);
    }

    public static String inOneLine(List<FieldLine> fields) {
        return fields.stream()
                .map(field -> field.name() + ": " + field.before() + " → " + field.after())
                .collect(Collectors.joining("; "));
    }

    /** What would be different, or why nothing will be. */
    public String details(Change change) {
        if (change instanceof Change.Nothing nothing) {
            return in(nothing.reason());
        }
        if (change instanceof Change.Refused refused) {
            return said(refused.reasons());
        }
        Change.Effective effective = (Change.Effective) change;
        Stream<String> unseen = Fields.values(effective.unseen()).entrySet().stream()
                .map(field -> field.getKey() + ": " + values.shown(field.getValue()));
        Stream<String> lost =
                effective instanceof Change.Update update ? Stream.of(said(update.lost())) : Stream.empty();
        return Stream.of(lost, Stream.of(inWords(effective.differences())), unseen)
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
