package org.spaceodt.change.softphone.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.report.RunReport;
import org.spaceodt.change.report.StageReport;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StageDecision;
import org.spaceodt.identity.Account;

/** {@code report.html} of a run: what people read of it. */
final class StagePages {
    private StagePages() {}

    static String label(String stage, JobContext place) {
        return place.catalogue()
                .find(stage)
                .map(action -> action.description().label(place.language()))
                .orElse(stage);
    }

    /** Address of the API, and organization. */
    static String account(JobContext place) {
        String account = place.account();
        return place.webex().address().host() + " · " + Account.organization(account);
    }

    /**
     * @param run about the whole
     * @param stages of it; none for an undo
     * @param rows all steps of it
     */
    static StageReport report(RunReport run, List<JobStage> stages, StageRows rows, JobContext place) {
        List<StageReport.Stage> all = stages.isEmpty()
                ? rows.stages().stream()
                        .map(stage ->
                                new StageReport.Stage(stage, label(stage, place), Optional.empty(), rows.ends(stage)))
                        .toList()
                : stages.stream()
                        .map(stage -> new StageReport.Stage(
                                stage.stage(),
                                label(stage.stage(), place),
                                stage.decision().map(StagePages::decision),
                                rows.ends(stage.stage())))
                        .toList();
        return new StageReport(false, run, all, rows.steps(), rows.left());
    }

    private static StageReport.Decision decision(StageDecision made) {
        return new StageReport.Decision(
                made.answer().name().toLowerCase(Locale.ROOT),
                made.overrideName(),
                made.decidedBy(),
                Optional.of(made.decidedAt()));
    }
}
