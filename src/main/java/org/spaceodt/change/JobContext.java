package org.spaceodt.change;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Directory;
import org.spaceodt.action.Names;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.danger.DangerCount;
import org.spaceodt.change.guard.JobGuards;
import org.spaceodt.change.guard.JobProtection;
import org.spaceodt.change.guard.OthersAtWork;
import org.spaceodt.change.guard.Protection;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.change.report.RunReportPage;
import org.spaceodt.file.OutDir;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Origin;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.webex.WebexClient;

/**
 * Where jobs of actions live: those of one action, and those of locations.
 *
 * @param where whose jobs they are, and whether they are a rehearsal
 * @param folder the out-dir: files are written to {@code v21} in it
 * @param language of the texts in files
 * @param csv how files are written that scripts read, too
 * @param atOnce rows that are planned, and items of a new job that are in work, at the same time
 * @param calls what was said between this process and Webex
 * @param reportPage writes what people read about a job
 * @param names of objects, for texts and files that people read
 * @param origin who makes jobs and plans here, where and why
 * @param protection what no row may touch
 * @param manyPeople from which share of an organization's people a change is said to touch many, 0 to 1
 * @param second whether what one person planned another applies
 */
public record JobContext(
        Jobs jobs,
        Catalogue catalogue,
        WebexClient webex,
        Whereabouts where,
        Path folder,
        Locale language,
        CsvForm csv,
        int atOnce,
        Calls calls,
        RunReportPage reportPage,
        IdNames names,
        Origin origin,
        Protection protection,
        double manyPeople,
        SecondPerson second) {
    private static final double FAILURE_SHARE = 0.5;
    private static final int FAILURE_FLOOR = 20;

    /** Nothing stops a job but half of its items failing: those of one input tend to fail for one cause. */
    public NewJob.Limits usualLimits() {
        return new NewJob.Limits(atOnce, false, 0, FAILURE_SHARE, FAILURE_FLOOR);
    }

    /** Whose jobs they are, as {@link NewJob} has it. */
    public String account() {
        return where.account();
    }

    /** The same for readers of another language. */
    public JobContext in(Locale other) {
        return with(other, origin, protection, second);
    }

    /** The same with another origin of what is made. */
    public JobContext of(Origin other) {
        return with(language, other, protection, second);
    }

    /** The same with another answer to what no row may touch. */
    public JobContext protectedBy(Protection other) {
        return with(language, origin, other, second);
    }

    /** The same with another answer to who may apply what. */
    public JobContext askingFor(SecondPerson other) {
        return with(language, origin, protection, other);
    }

    private JobContext with(Locale readers, Origin from, Protection answer, SecondPerson applying) {
        return new JobContext(
                jobs,
                catalogue,
                webex,
                where,
                folder,
                readers,
                csv,
                atOnce,
                calls,
                reportPage,
                names,
                from,
                answer,
                manyPeople,
                applying);
    }

    /** The same, where rows may touch what is protected if somebody says so. */
    public JobContext including(boolean whatIsProtected) {
        return whatIsProtected ? protectedBy(protection.included()).of(origin.includingProtected()) : this;
    }

    /** Who else is at work on the same organization. */
    public OthersAtWork others() {
        return new OthersAtWork(jobs, account(), catalogue, webex.json());
    }

    /** What the items of jobs that run here may not touch. */
    public JobGuards jobGuards() {
        return new JobGuards(jobProtection(), others(), jobs);
    }

    /** What is kept with the jobs that are made here of what no row may touch. */
    public JobProtection jobProtection() {
        return new JobProtection(protection, jobs, account(), webex.json());
    }

    /** For the rows of one input. */
    public PlanningSession session() {
        return session(kind -> Optional.empty(), () -> 0);
    }

    /** The same, for which some names are known, and how many rows there are, about. */
    public PlanningSession session(Function<Kind, Optional<Directory>> known, IntSupplier rows) {
        return PlanningSession.of(webex, catalogue, language, known, rows, names, protection);
    }

    /** For the changes of a plan or job that nobody looks at now. */
    public DangerCount dangerCount() {
        WebexClient once = webex.rememberingReads();
        return new DangerCount(once, new Names(once), names::countries, account(), manyPeople);
    }

    /** For the changes of one plan. */
    public DangerCount dangerCount(PlanningSession session) {
        return new DangerCount(session.webex(), session.plans().names(), names::countries, account(), manyPeople);
    }

    public ResultWords words() {
        return new ResultWords(webex.json(), language, names);
    }

    /** Everything that is written there, is written through it. */
    public OutDir out() {
        return OutDir.at(folder);
    }

    public Path v21() {
        return folder.resolve("v21");
    }

    /** Where the files of softphones are. */
    public Path v2() {
        return folder.resolve("v2");
    }

    /** Where the files of single actions are. */
    public Path transformacion() {
        return v21().resolve("transformacion");
    }
}
