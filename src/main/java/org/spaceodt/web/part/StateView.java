package org.spaceodt.web.part;

import java.util.Locale;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.job.JobView;

/**
 * How something stands: a word, a sign and a colour. {@code templates/web/part/state.html} shows it.
 *
 * @param word in the language of the reader
 * @param style classes of the style sheet: a {@code tone-} and a {@code sign-}
 */
public record StateView(String word, String style) {
    /** As it was to be. */
    public static StateView good(String word) {
        return new StateView(word, "tone-add sign-done");
    }

    /** It went wrong. */
    public static StateView bad(String word) {
        return new StateView(word, "tone-remove sign-failed");
    }

    /** It was not done, since it cannot be. */
    public static StateView refused(String word) {
        return new StateView(word, "tone-remove sign-refused");
    }

    /** It is at work. */
    public static StateView running(String word) {
        return new StateView(word, "tone-info sign-run");
    }

    /** It has not begun. */
    public static StateView waiting(String word) {
        return new StateView(word, "sign-wait");
    }

    /** It rests until somebody says something. */
    public static StateView paused(String word) {
        return new StateView(word, "tone-change sign-pause");
    }

    /** Nobody knows. */
    public static StateView doubtful(String word) {
        return new StateView(word, "tone-change sign-doubt");
    }

    /** Nothing is different. */
    public static StateView same(String word) {
        return new StateView(word, "sign-same");
    }

    /** How a job stands: one of its nine states, and that nobody works on it. */
    public static StateView of(JobView job, Locale language) {
        String word = new JobTexts(Messages.in(language)).state(job);
        if (job.unattended()) {
            return waiting(word);
        }
        return switch (job.state()) {
            case CREATED -> waiting(word);
            case RUNNING -> running(word);
            case PAUSING, PAUSED, CANCELLING -> paused(word);
            case COMPLETED -> good(word);
            case CANCELLED -> refused(word);
            case COMPLETED_WITH_FAILURES, FAILED -> bad(word);
        };
    }

    /** What a plan would do. */
    public static StateView of(PlanMark mark, Locale language) {
        String word = mark.word(language);
        return switch (mark) {
            case CREATE -> new StateView(word, "tone-add sign-add");
            case UPDATE -> new StateView(word, "tone-change sign-change");
            case REMOVE -> new StateView(word, "tone-remove sign-remove");
            case LATER -> waiting(word);
            case NOTHING -> same(word);
            case REFUSED -> refused(word);
            case FAILED -> bad(word);
        };
    }
}
