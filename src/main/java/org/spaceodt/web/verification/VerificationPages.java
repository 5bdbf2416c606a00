package org.spaceodt.web.verification;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.apply.Verification.State;
import org.spaceodt.api.verification.VerificationJson;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.app.told.SubjectNames;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.verify.LaterJob;
import org.spaceodt.change.verify.VerifiedField;
import org.spaceodt.change.verify.VerifiedStep;
import org.spaceodt.change.verify.VerifyReport;
import org.spaceodt.text.Visible;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.StateView;

/** Makes what the page of a verification shows, in one language. */
final class VerificationPages {
    private static final int SHOWN = 200;

    private final VerificationMessages words;
    private final Messages messages;
    private final NumberFormat numbers;
    private final Catalogue catalogue;

    /** @param catalogue knows what actions are called */
    VerificationPages(Locale language, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = MessageBundles.get(VerificationMessages.class, Localized.Literal.of(language.getLanguage()));
        this.messages = Messages.in(language);
        this.numbers = NumberFormat.getIntegerInstance(language);
    }

    VerificationPage page(RowJob job, VerificationJson found) {
        VerifyReport report = found.report();
        boolean running = found.state().equals("running");
        long more =
                report == null ? 0 : report.more() + Math.max(0, report.steps().size() - SHOWN);
        return new VerificationPage(
                job.id(),
                title(job),
                state(found),
                running,
                running ? words.progress(numbers.format(found.looked()), numbers.format(found.rows())) : "",
                found.fault() == null ? "" : Visible.onPage(found.fault()),
                report == null ? "" : messages.time(report.endedAt()),
                report == null ? List.of() : counts(report),
                report == null
                        ? List.of()
                        : steps(report.steps().stream().limit(SHOWN).toList()),
                more == 0 ? "" : words.more(numbers.format(more)));
    }

    private StateView state(VerificationJson found) {
        return switch (found.state()) {
            case "none" -> StateView.waiting(words.none());
            case "running" -> StateView.running(words.running());
            case "failed" -> StateView.bad(words.failed());
            default -> verdict(found.report());
        };
    }

    private StateView verdict(VerifyReport report) {
        if (!report.complete()) {
            return StateView.doubtful(words.incomplete());
        }
        if (report.isOtherwise()) {
            return StateView.bad(words.otherwise());
        }
        return report.isOpen() ? StateView.doubtful(words.open()) : StateView.good(words.good());
    }

    private List<VerificationPage.Count> counts(VerifyReport report) {
        List<VerificationPage.Count> counts = new ArrayList<>();
        for (State state : State.values()) {
            if (report.of(state) > 0) {
                counts.add(new VerificationPage.Count(numbers.format(report.of(state)), view(state)));
            }
        }
        if (report.unchanged() > 0) {
            counts.add(
                    new VerificationPage.Count(numbers.format(report.unchanged()), StateView.same(words.unchanged())));
        }
        return counts;
    }

    private StateView view(State state) {
        return switch (state) {
            case GONE -> StateView.refused(words.gone());
            case DIFFERENT -> StateView.bad(words.different());
            case UNREAD -> StateView.doubtful(words.unread());
            case PERHAPS_WRITTEN -> StateView.doubtful(words.perhaps_written());
            case UNVERIFIABLE -> StateView.same(words.unverifiable());
            case STILL_SO -> StateView.good(words.still_so());
        };
    }

    private List<VerificationPage.Step> steps(List<VerifiedStep> steps) {
        Iterator<List<DifferenceView>> fields = DifferenceView.ofRows(
                        steps.stream().map(VerificationPages::lines).toList())
                .iterator();
        return steps.stream().map(step -> step(step, fields.next())).toList();
    }

    private static List<FieldLine> lines(VerifiedStep step) {
        return step.fields().stream()
                .map(one -> new FieldLine(one.field(), one.name(), one.written(), one.now()))
                .toList();
    }

    private VerificationPage.Step step(VerifiedStep step, List<DifferenceView> fields) {
        return new VerificationPage.Step(
                step.row(),
                Visible.onPage(step.key()),
                Visible.onPage(step.action()),
                view(step.found()),
                fields,
                Stream.concat(
                                step.fields().stream().map(VerifiedField::later),
                                Stream.of(step).map(VerifiedStep::later))
                        .filter(Objects::nonNull)
                        .map(this::later)
                        .distinct()
                        .toList(),
                step.unverifiable().isEmpty() ? "" : words.not_shown(String.join(", ", step.unverifiable())),
                Visible.onPage(step.note()),
                Visible.onPage(step.nextStep()));
    }

    private VerificationPage.Later later(LaterJob job) {
        String id = JobTexts.shortId(job.job());
        String when = messages.time(job.at());
        return new VerificationPage.Later(
                job.job(),
                job.operator() == null
                        ? words.later(id, when)
                        : words.later_of(id, Visible.onPage(job.operator()), when));
    }

    /** Jobs of an action are called after its id, which people know by another name. */
    private String title(RowJob job) {
        String named = new SubjectNames(catalogue, messages.locale())
                .of(job.view().job().title());
        return Visible.onPage(new JobTexts(messages).title(JobTexts.undoOf(job.view()), named));
    }
}
