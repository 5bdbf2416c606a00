package org.spaceodt.cli.softphone;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.softphone.RunPeople;
import org.spaceodt.change.softphone.SoftphoneStage;
import org.spaceodt.change.softphone.StageAnswer;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.Overrides;
import org.spaceodt.change.stage.StageDecision;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.Help.Ansi;

/** Shows what a stage would change, and asks until somebody has decided. */
final class StageApproval {
    private final JobContext place;
    private final StagedJobs staged;
    private final StageQuestions questions;
    private final OverrideReading overrides;
    private final StageScreen screen;

    /** Where it is shown, in which language. */
    record StageScreen(Console console, PrintWriter err, Messages messages, Ansi ansi) {}

    StageApproval(JobContext place, StageQuestions questions, OverrideReading overrides, StageScreen screen) {
        this.place = place;
        this.staged = new StagedJobs(place);
        this.questions = questions;
        this.overrides = overrides;
        this.screen = screen;
    }

    /** @return whether it is decided; else the run waits */
    boolean isDecided(RowJob job, String stage) throws IOException {
        screen.console().interrupts().endAtOnce(() -> {
            screen.err().println();
            say("softphones.waits", job.id(), stage);
        });
        MadePlan plan = show(job, stage, Optional.empty());
        while (true) {
            Optional<String> typed = questions.ask(screen.messages().get("softphones.ask", stage));
            Optional<StageAnswer> answer = typed.isEmpty()
                    ? Optional.of(new StageAnswer(StageAnswer.Word.NO, ""))
                    : StageAnswer.of(typed.get());
            if (answer.isEmpty()) {
                say("softphones.askAgain");
                continue;
            }
            switch (answer.get().word()) {
                case YES -> {
                    return decide(job, stage, StageDecision.Answer.YES, plan, "");
                }
                case NO -> {
                    return decide(job, stage, StageDecision.Answer.NO, plan, "");
                }
                case YESBUT -> {
                    Optional<Overrides> with =
                            overrides(job, stage, answer.get().file());
                    if (with.isPresent()) {
                        MadePlan other = show(job, stage, with);
                        return decide(
                                job,
                                stage,
                                StageDecision.Answer.YESBUT,
                                other,
                                with.get().name());
                    }
                }
                case SHOW -> all(plan, stage);
                default -> {
                    return false;
                }
            }
        }
    }

    private MadePlan show(RowJob job, String stage, Optional<Overrides> with) throws IOException {
        StageSummary summary = summary(stage);
        JobFiles files = JobFiles.of(job.kind(), place);
        MadePlan plan = with.isPresent()
                ? staged.plan(job, stage, with.get(), files::plan, summary::add)
                : staged.plan(job, stage, files::plan, summary::add);
        List<String> all = staged.stages(job).stream().map(JobStage::stage).toList();
        screen.err().println(place.where().title(screen.messages().locale()));
        summary.print(screen.err(), all.indexOf(stage) + 1, all.size(), plan.dangers());
        screen.err()
                .println("  "
                        + screen.messages()
                                .get("question.digest", plan.plan().stored().digest()));
        screen.err().flush();
        return plan;
    }

    /** Of what is to be written: the decision holds for that. */
    private static String digest(MadePlan plan) {
        String of = plan.plan().head().inputDigest();
        return of.substring(of.lastIndexOf(':') + 1);
    }

    private StageSummary summary(String stage) {
        return new StageSummary(
                place.catalogue().find(stage).orElseThrow(), new PlanBlocks(place), screen.console(), screen.ansi());
    }

    private boolean decide(RowJob job, String stage, StageDecision.Answer answer, MadePlan plan, String name) {
        try {
            staged.decide(job, stage, answer, plan.plan(), name);
            say("softphones.decided." + answer, stage);
        } catch (StagedJobs.AlreadyDecided e) {
            screen.err().println(said(e, screen.messages()));
        }
        return true;
    }

    /** That somebody was faster: what they decided, and who. */
    static String said(StagedJobs.AlreadyDecided faster, Messages messages) {
        StageDecision made = faster.decision();
        return messages.get(
                "softphones.alreadyDecided",
                made.stage(),
                made.answer().name().toLowerCase(Locale.ROOT),
                made.decidedBy());
    }

    private Optional<Overrides> overrides(RowJob job, String id, String file) throws IOException {
        SoftphoneStage stage = SoftphoneStage.of(id).orElseThrow();
        return overrides.read(file, stage, RunPeople.of(job, stage, place));
    }

    private void all(MadePlan plan, String stage) throws IOException {
        StageSummary summary = summary(stage);
        int[] left = {questions.page()};
        boolean[] enough = {false};
        plan.plan().each(step -> {
            if (!enough[0]) {
                enough[0] = !isShown(summary, step, left);
            }
        });
    }

    private boolean isShown(StageSummary summary, PlanRow step, int[] left) throws IOException {
        for (String line : summary.whole(step)) {
            if (left[0] == 0) {
                Optional<String> more = questions.ask(screen.messages().get("softphones.more"));
                if (more.isEmpty() || !more.get().isEmpty()) {
                    return false;
                }
                left[0] = questions.page();
            }
            screen.err().println(line);
            left[0]--;
        }
        return true;
    }

    private void say(String key, Object... values) {
        screen.err().println(screen.messages().get(key, values));
        screen.err().flush();
    }
}
