package org.spaceodt.web.softphone;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.api.server.Backend;
import org.spaceodt.api.softphone.SoftphoneRuns;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.softphone.SoftphoneStage;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StageDecision;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.web.part.StateView;

/** Makes the page of a run: its stages as they stand, and who failed. */
@Singleton
class SoftphoneRunPages {
    private static final int FAILURES = 25;
    private static final List<String> FILES = List.of("run_state.json", "failures.csv", "changes.log", "report.html");

    private final Backend backend;
    private final SoftphoneLists lists;

    SoftphoneRunPages(Backend backend, SoftphoneLists lists) {
        this.backend = backend;
        this.lists = lists;
    }

    /** @param fault why what was asked for was not done; null for nothing */
    Response of(int status, RowJob job, FaultsView fault, Frame frame) {
        Locale language = frame.locale();
        JobContext place = backend.place().in(language);
        StagedJobs staged = new StagedJobs(place);
        String waiting = staged.next(job).orElse("");
        JobView view = backend.seen(job.view());
        SoftphoneRunView page = new SoftphoneRunView(
                lists.line(job, language),
                stages(staged.stages(job), waiting, place),
                waiting,
                view.state() == JobState.CREATED && waiting.isEmpty(),
                view.state().inWork() && waiting.isEmpty(),
                view.state().ended(),
                view.job().origin().plan().map(Origin.Plan::id).orElse(""),
                fault,
                failures(job, place),
                number(view.counts().failed(), language),
                FILES);
        return Rendering.answer(status, SoftphonePageTemplates.run(frame, page), frame);
    }

    /** All seven, also those that no row needs, so that they are always in the same place. */
    private static List<SoftphoneRunView.Stage> stages(List<JobStage> needed, String waiting, JobContext place) {
        Map<String, JobStage> byId = new HashMap<>();
        needed.forEach(stage -> byId.put(stage.stage(), stage));
        List<SoftphoneRunView.Stage> all = new ArrayList<>();
        for (String id : SoftphoneStage.ids()) {
            all.add(stage(all.size() + 1, id, Optional.ofNullable(byId.get(id)), waiting, place));
        }
        return all;
    }

    private static SoftphoneRunView.Stage stage(
            int number, String id, Optional<JobStage> stage, String waiting, JobContext place) {
        Locale language = place.language();
        SoftphoneMessages words = SoftphoneWords.in(language);
        String help = place.catalogue()
                .find(id)
                .map(Action::description)
                .map(action -> action.help(language))
                .orElse("");
        return new SoftphoneRunView.Stage(
                number,
                id,
                SoftphoneRuns.label(id, place),
                help,
                stage.isPresent(),
                stage.map(one -> state(one, words)).orElseGet(() -> StateView.same(words.not_needed())),
                stage.map(one -> number(one.rows(), language)).orElse("0"),
                stage.filter(one -> one.rows() > 0)
                        .map(one -> 100 * one.counts().ended() / one.rows())
                        .orElse(0),
                stage.map(one -> counts(one.counts(), words, language)).orElse(""),
                stage.flatMap(JobStage::decision)
                        .map(made -> decided(made, words, language))
                        .orElse(""),
                id.equals(waiting));
    }

    private static StateView state(JobStage stage, SoftphoneMessages words) {
        return switch (stage.standing()) {
            case UNDECIDED -> StateView.waiting(words.undecided());
            case WAITING -> StateView.paused(words.waiting());
            case APPROVED -> StateView.waiting(words.approved());
            case RUNNING -> StateView.running(words.running());
            case DONE -> stage.counts().failed() > 0 ? StateView.bad(words.done()) : StateView.good(words.done());
            case LEFT_OUT -> StateView.refused(words.left_out());
        };
    }

    private static String counts(JobView.Counts counts, SoftphoneMessages words, Locale language) {
        List<String> said = new ArrayList<>();
        if (counts.done() > 0) {
            said.add(words.count_done(number(counts.done(), language)));
        }
        if (counts.skipped() > 0) {
            said.add(words.count_skipped(number(counts.skipped(), language)));
        }
        if (counts.failed() > 0) {
            said.add(words.count_failed(number(counts.failed(), language)));
        }
        if (counts.perhapsWritten() > 0) {
            said.add(words.count_perhaps(number(counts.perhapsWritten(), language)));
        }
        if (counts.waiting() + counts.running() > 0) {
            said.add(words.count_waiting(number(counts.waiting() + counts.running(), language)));
        }
        return String.join(" · ", said);
    }

    private static String decided(StageDecision made, SoftphoneMessages words, Locale language) {
        String answer =
                switch (made.answer()) {
                    case YES -> words.yes();
                    case NO -> words.no();
                    case YESBUT -> words.yesbut(Visible.onPage(made.overrideName()));
                };
        String who = made.decidedBy().isEmpty() ? words.nobody() : Visible.onPage(made.decidedBy());
        return words.decided(answer, who, SoftphoneWords.when(made.decidedAt(), language));
    }

    private List<SoftphoneRunView.Failure> failures(RowJob job, JobContext place) {
        ResultWords words = place.words();
        KeptRows kept = new KeptRows(place.webex().json());
        return backend.jobs().page(job.id(), EnumSet.of(ItemView.State.FAILED), 0, FAILURES).stream()
                .map(item -> {
                    RowView row = RowView.of(List.of(item), words);
                    return new SoftphoneRunView.Failure(
                            row.number(),
                            Visible.onPage(item.item().key()),
                            SoftphoneRuns.label(kept.input(item).action(), place),
                            Visible.onPage(row.reason()),
                            Visible.onPage(row.nextStep()),
                            row.httpStatus() == 0 ? "" : String.valueOf(row.httpStatus()));
                })
                .toList();
    }

    private static String number(int count, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(count);
    }
}
