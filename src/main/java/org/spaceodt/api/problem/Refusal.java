package org.spaceodt.api.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.app.Messages;
import org.spaceodt.change.guard.FaultyProtection;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.text.Text;
import org.spaceodt.text.Visible;

/** A request is not done, and why. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_EXCERPT = 60;

    private final ProblemKind kind;
    private final String[] values;
    private final transient List<Diagnostic> faults;
    private final long more;
    private final transient Optional<Duration> after;
    private final String link;

    private Refusal(ProblemKind kind, String[] values, List<Diagnostic> faults, long more) {
        this(kind, values, faults, more, Optional.empty(), null);
    }

    private Refusal(
            ProblemKind kind,
            String[] values,
            List<Diagnostic> faults,
            long more,
            Optional<Duration> after,
            String link) {
        super(kind.id(), null, false, false);
        this.kind = kind;
        this.values = values;
        this.faults = faults;
        this.more = more;
        this.after = after;
        this.link = link;
    }

    /** @param values of its detail; never a secret */
    public static Refusal of(ProblemKind kind, String... values) {
        return new Refusal(kind, values, List.of(), 0);
    }

    /** @param planId as somebody wrote it */
    public static Refusal unknownPlan(String planId) {
        return of(ProblemKind.UNKNOWN_PLAN, excerpt(planId));
    }

    public static Refusal unknownJob(String jobId) {
        return of(ProblemKind.UNKNOWN_JOB, jobId);
    }

    public static Refusal badFile(Diagnostics found) {
        return new Refusal(
                ProblemKind.BAD_FILE, new String[] {String.valueOf(found.errorCount())}, found.list(), found.more());
    }

    /**
     * A part of a form, a member of a JSON object or a parameter of the query cannot be used.
     *
     * @param why such as {@code twice}: the key of its texts
     * @param values besides the name of the part
     */
    public static Refusal part(String part, String why, String... values) {
        String[] all = Stream.concat(Stream.of(part), Stream.of(values)).toArray(String[]::new);
        Diagnostic fault = Diagnostic.error(
                0,
                part,
                Text.of(Problem.BUNDLE, "part." + why + ".summary", all),
                Text.of(Problem.BUNDLE, "part." + why + ".next", all));
        return new Refusal(ProblemKind.BAD_PART, new String[] {part}, List.of(fault), 0);
    }

    /** Another person has to apply it; when it was planned is said in that language. */
    public static Refusal secondPerson(SecondPerson.Refused refused, Locale language) {
        return refused.planned()
                .map(planned -> of(
                        ProblemKind.SECOND_PERSON,
                        Visible.of(planned.by()),
                        Messages.in(language).time(planned.at()),
                        planned.page()))
                .orElseGet(() -> of(ProblemKind.NOT_PLANNED));
    }

    /** Nobody knows what is protected. */
    public static Refusal protectedList(FaultyProtection faulty) {
        Diagnostics found = faulty.faults();
        return new Refusal(
                ProblemKind.PROTECTED_LIST,
                new String[] {Path.of(faulty.file()).getFileName().toString(), String.valueOf(found.errorCount())},
                found.list(),
                found.more());
    }

    /** A table that is a part of the request, besides that of the rows, has faults. */
    public static Refusal part(String part, Diagnostics found) {
        return new Refusal(ProblemKind.BAD_PART, new String[] {part}, found.list(), found.more());
    }

    /** Of what somebody sent, as much as can be shown in a sentence. */
    public static String excerpt(String text) {
        String clean = Visible.of(text.strip().replaceAll("\\s+", " "));
        return clean.length() <= LONGEST_EXCERPT ? clean : clean.substring(0, LONGEST_EXCERPT) + "…";
    }

    /** The same, with the time after which it is worth asking again: the header {@code Retry-After}, in seconds. */
    public Refusal after(Duration time) {
        return new Refusal(kind, values, faults, more, Optional.of(time), link);
    }

    /** The same, all of whose faults can be read there. */
    public Refusal writtenTo(String path) {
        return new Refusal(kind, values, faults, more, after, path);
    }

    /** Where all faults can be read; null for nowhere. */
    String link() {
        return link;
    }

    /** Whole seconds, at least one. */
    public Optional<String> retryAfter() {
        return after.map(time -> String.valueOf(Math.max(1, time.toSeconds())));
    }

    public boolean is(ProblemKind one) {
        return kind == one;
    }

    /** The last of its values; empty text where it has none. */
    public String last() {
        return values.length == 0 ? "" : values[values.length - 1];
    }

    ProblemKind kind() {
        return kind;
    }

    String[] values() {
        return values.clone();
    }

    List<Diagnostic> faults() {
        return faults;
    }

    long more() {
        return more;
    }
}
