package org.spaceodt.change.verify;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.RowPlace;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.report.RedactedReport;
import org.spaceodt.change.report.RunReport;
import org.spaceodt.change.report.VerifiedReport;
import org.spaceodt.file.NewFiles;
import org.spaceodt.identity.Account;
import org.spaceodt.text.page.Pseudonyms;

/** {@code verify.html}: what is still so of a job, for people, in the language of the place. */
public final class VerifyPage {
    static final String FILE = "verify.html";
    /** For who is not of the house. */
    private static final String REDACTED = "verify_redacted.html";

    private final RowJob job;
    private final JobContext place;

    public VerifyPage(RowJob job, JobContext place) {
        this.job = job;
        this.place = place;
    }

    /** @param page where it is written */
    void write(VerifyReport report, Path page) throws IOException {
        try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            place.reportPage().write(of(report), place.language(), out);
        }
    }

    /**
     * The same for who is not of the house, beside it.
     *
     * @return where it is
     */
    public Path redacted(VerifyReport report) throws IOException {
        Path file = new RowJobs(place).files(job).resolve(REDACTED);
        try (NewFiles files = new NewFiles(place.out())) {
            try (Writer out = Files.newBufferedWriter(files.instead(file), StandardCharsets.UTF_8)) {
                RedactedReport redaction = new RedactedReport(new Pseudonyms(place.language()));
                place.reportPage().write(redaction.of(of(report)), place.language(), out);
            }
            files.publish();
        }
        return file;
    }

    private VerifiedReport of(VerifyReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>(report.counts());
        counts.put("unchanged", report.unchanged());
        boolean several =
                report.steps().stream().map(VerifiedStep::action).distinct().count() > 1;
        return new VerifiedReport(
                run(report),
                report.complete(),
                counts,
                report.steps().stream().map(step -> step(step, several)).toList(),
                report.more());
    }

    private RunReport run(VerifyReport report) {
        return new RunReport(
                job.subject(),
                place.catalogue()
                        .find(job.subject())
                        .map(action -> action.description().label(place.language()))
                        .orElse(""),
                job.id(),
                job.source(),
                place.webex().address().host() + " · " + Account.organization(place.account()),
                job.view().state().name().toLowerCase(Locale.ROOT),
                job.view().job().origin(),
                job.undoOf(),
                Optional.of(report.startedAt()),
                Optional.of(report.endedAt()),
                new RunReport.Totals(0, 0, 0, 0, 0, 0),
                RowPlace.kind(job.subject()),
                List.of(),
                false,
                List.of(),
                List.of());
    }

    private static VerifiedReport.Step step(VerifiedStep step, boolean several) {
        String note = step.unverifiable().isEmpty() || !step.note().isEmpty()
                ? step.note()
                : String.join(", ", step.unverifiable());
        return new VerifiedReport.Step(
                step.row(),
                step.key(),
                several ? step.action() : "",
                step.state(),
                step.fields().stream()
                        .map(one -> new FieldLine(one.field(), one.name(), one.written(), one.now()))
                        .toList(),
                note,
                step.nextStep(),
                Stream.concat(
                                step.fields().stream().map(VerifiedField::later),
                                Stream.of(step).map(VerifiedStep::later))
                        .filter(Objects::nonNull)
                        .map(later -> new VerifiedReport.Later(
                                later.job(), Optional.ofNullable(later.operator()), later.at()))
                        .toList());
    }
}
