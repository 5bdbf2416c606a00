package org.spaceodt.app.notices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.spaceodt.app.Messages;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.notice.KeptNotice;
import org.spaceodt.job.store.notice.NoticeRepository;

/** Who was told of a job, and who was not. */
public final class ToldLines {
    private final List<KeptNotice> notices;

    private ToldLines(List<KeptNotice> notices) {
        this.notices = notices;
    }

    public static ToldLines of(JobStore store, String jobId) {
        return new ToldLines(new NoticeRepository(store).ofJob(jobId));
    }

    /** A line each; none where nobody was to be told. */
    public List<String> in(Messages messages) {
        return notices.stream()
                .map(notice -> messages.get(
                        "notice.told." + notice.state(),
                        messages.get("notice.channel." + notice.channel()),
                        messages.time(notice.changed()),
                        notice.error()
                                .map(why -> NoticeTexts.why(why, messages))
                                .orElse("")))
                .toList();
    }

    /** The same for programs; nothing where nobody was to be told. */
    public void addTo(ObjectNode json) {
        if (notices.isEmpty()) {
            return;
        }
        ArrayNode array = json.putArray("notices");
        notices.forEach(notice -> {
            ObjectNode one = array.addObject()
                    .put("channel", notice.channel())
                    .put("state", notice.state().name().toLowerCase(Locale.ROOT))
                    .put("tries", notice.tries())
                    .put("changed_at", notice.changed().toString());
            notice.error().ifPresent(why -> one.put("error", why));
        });
    }
}
