package org.spaceodt.change.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.job.Origin;
import org.spaceodt.text.page.Pseudonyms;
import org.spaceodt.text.page.Pseudonyms.Kind;

/** Reports for who is not of the house: tokens stand for names, addresses, numbers and ids. The organization's name stays. */
public record RedactedReport(Pseudonyms redaction) {
    private static final Pattern QUEUE =
            Pattern.compile("^(callQueues|customerAssistQueues)/([^/]+?)( \\([^()/]+\\))?(/.*)?$");
    private static final String PART = " › ";
    /** Fields whose values are the same everywhere. */
    private static final Set<String> HARMLESS = Set.of(
            "licenses", "callingPermissions", "country", "timeZone", "preferredLanguage", "announcementLanguage");

    public RunReport of(RunReport report) {
        Kind kind = kind(report.kind());
        List<RunReport.Changed> changed = report.changed().stream()
                .map(row -> new RunReport.Changed(
                        row.row(), redaction.name(kind, row.key()), place(row.place()), fields(row.fields())))
                .toList();
        List<RunReport.Bad> bad = report.bad().stream()
                .map(row -> new RunReport.Bad(
                        row.row(),
                        redaction.name(kind, row.key()),
                        row.end(),
                        row.retryable(),
                        row.reason(),
                        row.nextStep(),
                        fields(row.fields())))
                .toList();
        List<RunReport.Placed> places = report.places().stream()
                .map(place -> new RunReport.Placed(place(place.name()), place.totals()))
                .toList();
        return new RunReport(
                report.action(),
                report.label(),
                report.jobId(),
                redaction.leftOut(),
                redaction.leftOut(),
                report.state(),
                origin(report.origin()),
                report.undoOf(),
                report.startedAt(),
                report.endedAt(),
                report.totals(),
                report.kind(),
                places,
                true,
                // Last: all names are known by now.
                bad.stream()
                        .map(row -> new RunReport.Bad(
                                row.row(),
                                row.key(),
                                row.end(),
                                row.retryable(),
                                redaction.text(row.reason()),
                                redaction.text(row.nextStep()),
                                row.fields()))
                        .toList(),
                changed,
                report.window());
    }

    public StageReport of(StageReport report) {
        Kind kind = kind(report.run().kind());
        List<StageReport.Step> steps = report.steps().stream()
                .map(step -> new StageReport.Step(
                        step.row(),
                        redaction.name(kind, step.key()),
                        step.stage(),
                        step.end(),
                        step.retryable(),
                        step.reason(),
                        step.nextStep(),
                        fields(step.fields())))
                .toList();
        return new StageReport(
                report.planned(),
                of(report.run()),
                report.stages().stream()
                        .map(stage -> new StageReport.Stage(
                                stage.id(), stage.label(), stage.decision().map(this::decision), stage.ends()))
                        .toList(),
                steps.stream()
                        .map(step -> new StageReport.Step(
                                step.row(),
                                step.key(),
                                step.stage(),
                                step.end(),
                                step.retryable(),
                                redaction.text(step.reason()),
                                redaction.text(step.nextStep()),
                                step.fields()))
                        .toList(),
                report.left());
    }

    public VerifiedReport of(VerifiedReport report) {
        Kind kind = kind(report.run().kind());
        List<VerifiedReport.Step> steps = report.steps().stream()
                .map(step -> new VerifiedReport.Step(
                        step.row(),
                        redaction.name(kind, step.key()),
                        step.action(),
                        step.state(),
                        fields(step.fields()),
                        step.note(),
                        step.nextStep(),
                        step.later().stream()
                                .map(later -> new VerifiedReport.Later(
                                        later.job(),
                                        later.by().map(who -> redaction.name(Kind.PERSON, who)),
                                        later.at()))
                                .toList()))
                .toList();
        return new VerifiedReport(
                of(report.run()),
                report.complete(),
                report.counts(),
                // Last: all names are known by now.
                steps.stream()
                        .map(step -> new VerifiedReport.Step(
                                step.row(),
                                step.key(),
                                step.action(),
                                step.state(),
                                step.fields(),
                                redaction.text(step.note()),
                                redaction.text(step.nextStep()),
                                step.later()))
                        .toList(),
                report.more());
    }

    public PlanReport of(PlanReport report) {
        Kind kind = kind(report.run().kind());
        List<PlanBlock> bad =
                report.bad().stream().map(step -> block(step, kind)).toList();
        List<PlanBlock> changes =
                report.changes().stream().map(step -> block(step, kind)).toList();
        // Last: all names are known by now.
        return new PlanReport(
                of(report.run()),
                report.stages(),
                bad.stream().map(this::noted).toList(),
                changes.stream().map(this::noted).toList(),
                report.left());
    }

    private PlanBlock block(PlanBlock step, Kind kind) {
        return new PlanBlock(
                step.row(),
                redaction.name(kind, step.key()),
                step.place().isEmpty() ? "" : place(step.place()),
                step.action(),
                step.label(),
                step.mark(),
                fields(step.fields()),
                step.note());
    }

    private PlanBlock noted(PlanBlock step) {
        return new PlanBlock(
                step.row(),
                step.key(),
                step.place(),
                step.action(),
                step.label(),
                step.mark(),
                step.fields(),
                redaction.text(step.note()));
    }

    /** Of what the rows of a report are about. */
    public static Kind kind(String about) {
        return switch (about) {
            case "person" -> Kind.PERSON;
            case "location" -> Kind.LOCATION;
            case "workspace" -> Kind.WORKSPACE;
            default -> Kind.NAME;
        };
    }

    private String place(String name) {
        return redaction.name(Kind.LOCATION, name);
    }

    private StageReport.Decision decision(StageReport.Decision made) {
        return new StageReport.Decision(
                made.answer(),
                made.override().isEmpty() ? "" : redaction.leftOut(),
                redaction.name(Kind.PERSON, made.by()),
                made.at());
    }

    /** Who and why in their own words may name anybody; of where it ran the organization alone stays. */
    private Origin origin(Origin origin) {
        return new Origin(
                origin.key(),
                origin.plan()
                        .map(plan -> new Origin.Plan(
                                plan.id(), plan.digest(), plan.by().map(who -> redaction.name(Kind.PERSON, who)))),
                origin.document(),
                origin.operator().map(who -> redaction.name(Kind.PERSON, who)),
                origin.host().map(host -> redaction.leftOut()),
                origin.note().map(note -> redaction.leftOut()),
                origin.where()
                        .map(where -> new Origin.Where(
                                where.organization(),
                                where.rehearsal(),
                                where.tokenPerson().map(who -> redaction.name(Kind.PERSON, who)),
                                where.version(),
                                where.zone())),
                origin.includesProtected(),
                origin.danger());
    }

    private List<FieldLine> fields(List<FieldLine> fields) {
        return fields.stream().map(this::field).toList();
    }

    private FieldLine field(FieldLine field) {
        Matcher queue = QUEUE.matcher(field.name());
        if (queue.matches()) {
            String called = redaction.name(Kind.QUEUE, queue.group(2));
            return new FieldLine(
                    queue.group(1),
                    Stream.of(field.label().split(PART))
                            .map(part -> part.equals(queue.group(2)) ? called : redaction.text(part))
                            .collect(Collectors.joining(PART)),
                    redaction.value(Kind.QUEUE, field.before()),
                    redaction.value(Kind.QUEUE, field.after()));
        }
        boolean harmless = HARMLESS.contains(field.name().replaceFirst("/.*", ""));
        Kind kind = about(field.name());
        return new FieldLine(
                redaction.text(field.name()),
                redaction.text(field.label()),
                harmless ? field.before() : redaction.value(kind, field.before()),
                harmless ? field.after() : redaction.value(kind, field.after()));
    }

    private static Kind about(String field) {
        return field.startsWith("locationId") || field.startsWith("location_") ? Kind.LOCATION : Kind.NAME;
    }
}
