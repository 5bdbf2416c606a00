package org.spaceodt.web.job;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.Catalogue;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.app.told.SubjectNames;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Progress;
import org.spaceodt.job.board.BoardState;
import org.spaceodt.text.Durations;
import org.spaceodt.text.Visible;
import org.spaceodt.web.part.ProgressBar;
import org.spaceodt.web.part.StateView;
import org.spaceodt.webex.Traffic;

/** What pages say of jobs, in one language. */
final class JobsOnPages {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    final Locale language;
    final JobMessages words;
    final Messages messages;
    final JobTexts texts;
    private final NumberFormat numbers;
    private final NumberFormat rates;

    private final SubjectNames names;

    /** @param catalogue knows what actions are called */
    JobsOnPages(Locale language, Catalogue catalogue) {
        this.language = language;
        this.names = new SubjectNames(catalogue, language);
        this.words = MessageBundles.get(JobMessages.class, Localized.Literal.of(language.getLanguage()));
        this.messages = Messages.in(language);
        this.texts = new JobTexts(messages);
        this.numbers = NumberFormat.getIntegerInstance(language);
        this.rates = NumberFormat.getNumberInstance(language);
        rates.setMinimumFractionDigits(1);
        rates.setMaximumFractionDigits(1);
    }

    String number(long count) {
        return numbers.format(count);
    }

    String time(Instant moment) {
        return messages.time(moment);
    }

    String title(JobView job) {
        return Visible.onPage(
                texts.title(JobTexts.undoOf(job), names.of(job.job().title())));
    }

    String where(JobView job) {
        return Visible.onPage(Whereabouts.title(job.job(), language));
    }

    /** One of the four of the board. */
    String word(BoardState state) {
        return switch (state) {
            case QUEUED -> words.queued();
            case RUNNING -> words.running();
            case SUCCESS -> words.success();
            case ERROR -> words.error();
        };
    }

    StateView board(JobView job) {
        BoardState state = BoardState.of(job);
        String word = word(state);
        return switch (state) {
            case QUEUED -> StateView.waiting(word);
            case RUNNING -> job.state() == JobState.PAUSED ? StateView.paused(word) : StateView.running(word);
            case SUCCESS -> StateView.good(word);
            case ERROR -> StateView.bad(word);
        };
    }

    /** One of the nine, and that nobody works on it. */
    StateView exactly(JobView job) {
        return StateView.of(job, language);
    }

    /** How much of it has ended, and what failed. */
    String counts(JobView job) {
        String done = number(job.counts().ended());
        String total = number(job.counts().total());
        String counted = InventoryJobs.isOne(job) ? words.reads(done, total) : words.steps(done, total);
        return job.counts().failed() == 0
                ? counted
                : counted + " · " + words.failed_count(number(job.counts().failed()));
    }

    ProgressBar progress(Progress seen, Optional<Traffic> traffic) {
        JobView job = seen.job();
        List<String> facts = new ArrayList<>();
        facts.add(counts(job));
        if (seen.itemsPerSecond() > 0) {
            facts.add(words.rate(rates.format(seen.itemsPerSecond())));
        }
        seen.left()
                .map(Duration::toSeconds)
                .map(Durations::inWords)
                .map(words::left)
                .ifPresent(facts::add);
        if (job.goesOn().isEmpty()) {
            traffic.ifPresent(now -> pace(now, facts));
        }
        String done = number(job.counts().ended());
        return new ProgressBar(
                job.counts().ended(),
                job.counts().total(),
                facts,
                words.spoken(
                        title(job), texts.state(job), done, number(job.counts().total())));
    }

    private void pace(Traffic now, List<String> facts) {
        if (!now.holdLeft().isZero()) {
            Instant until = Instant.now().plus(now.holdLeft()).plusMillis(999);
            facts.add(words.hold(CLOCK.format(until.atZone(ZoneId.systemDefault()))));
        } else if (now.pace().isPresent()) {
            facts.add(words.pace(rates.format(now.pace().getAsDouble())));
        }
        if (now.refused() > 0) {
            facts.add(words.refused(number(now.refused())));
        }
    }
}
