package org.spaceodt.web.job;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/job}. */
@CheckedTemplate(basePath = "web/job")
final class JobTemplates {
    private JobTemplates() {}

    static native TemplateInstance board(Frame frame, BoardView view);

    /** What is at work, as it is sent again and again. */
    static native TemplateInstance work(WorkView work);

    static native TemplateInstance job(Frame frame, JobPage view);

    /** How one job gets on, as it is sent again and again. */
    static native TemplateInstance live(LiveView live);

    static native TemplateInstance cancel(Frame frame, JobPage view);
}
