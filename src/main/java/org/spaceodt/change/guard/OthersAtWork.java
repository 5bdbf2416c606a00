package org.spaceodt.change.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.text.Text;

/**
 * The unfinished jobs of an account, whoever made them and wherever they run: who is at work beside somebody, and which objects
 * they have. Of two jobs with one object the one that was made first has it.
 */
public final class OthersAtWork {
    private static final EnumSet<ItemView.State> OPEN =
            EnumSet.of(ItemView.State.WAITING, ItemView.State.PERHAPS_WRITTEN, ItemView.State.RUNNING);
    private static final int PAGE = 500;

    private final Jobs jobs;
    private final String account;
    private final ObjectKeys keys;
    private final ObjectMapper json;

    public OthersAtWork(Jobs jobs, String account, Catalogue catalogue, ObjectMapper json) {
        this.jobs = jobs;
        this.account = account;
        this.keys = new ObjectKeys(catalogue);
        this.json = json;
    }

    /** All but that of the same rows, which is one's own, and that of an id; the oldest first. */
    public List<JobView> but(Optional<Origin.Key> rows, String jobId) {
        return unfinished(job -> !job.id().equals(jobId)
                && (rows.isEmpty() || !job.job().origin().key().equals(rows)));
    }

    /** Those beside a plan: the job of the same rows is no other's, nor is the one that it undoes. */
    public List<JobView> beside(StoredPlan.Head plan) {
        Origin.Key own = new Origin.Key(plan.recipe() + " " + plan.subject(), plan.inputDigest());
        return but(Optional.of(own), plan.undoOf());
    }

    /** Those that were made before a job. */
    public List<JobView> before(JobView job) {
        Comparator<JobView> made = Comparator.comparing(JobView::createdAt).thenComparing(JobView::id);
        String undone = undoOf(job);
        return unfinished(other -> made.compare(other, job) < 0 && !other.id().equals(undone));
    }

    private List<JobView> unfinished(Predicate<JobView> which) {
        return jobs.listRecent(account, Instant.ofEpochMilli(Long.MAX_VALUE)).stream()
                .filter(job -> !job.state().ended())
                .filter(job -> job.job().kind().equals(ActionWork.KIND)
                        || job.job().kind().equals(ActionWork.STAGED))
                .filter(which)
                .sorted(Comparator.comparing(JobView::createdAt).thenComparing(JobView::id))
                .toList();
    }

    /** What people are told of them. */
    public List<Text> lines(List<JobView> others, Function<Instant, String> time) {
        return others.stream().map(job -> OtherJob.line(job, time)).toList();
    }

    /** What they have still to work on. */
    public Busy busy(List<JobView> others) {
        Map<String, Busy.Has> objects = new HashMap<>();
        for (JobView other : others) {
            int from = 0;
            List<ItemView> page;
            do {
                page = jobs.items(other.id(), OPEN, from, PAGE);
                for (ItemView item : page) {
                    Busy.Has has = new Busy.Has(other, item.item().position());
                    input(item).ifPresent(input -> keys.of(input).forEach(key -> objects.putIfAbsent(key, has)));
                    from = item.item().position() + 1;
                }
            } while (page.size() == PAGE);
        }
        return new Busy(keys, objects);
    }

    /** Whether the item is still to be worked on, and its job has not ended. */
    boolean isOpen(Busy.Has has) {
        return jobs.find(has.job().id()).filter(job -> !job.state().ended()).isPresent()
                && jobs.items(has.job().id(), OPEN, has.position(), 1).stream()
                        .anyMatch(item -> item.item().position() == has.position());
    }

    private Optional<ActionInput> input(ItemView item) {
        try {
            return Optional.of(json.readValue(item.item().input(), ActionInput.class));
        } catch (JsonProcessingException e) {
            // Of a version that writes otherwise: nobody here knows what it is about.
            return Optional.empty();
        }
    }

    private String undoOf(JobView job) {
        try {
            return json.readTree(job.job().attributes()).path("undo_of").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
