package org.spaceodt.web.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/draft}. */
@CheckedTemplate(basePath = "web/draft")
final class DraftTemplates {
    private DraftTemplates() {}

    static native TemplateInstance drafts(Frame frame, List<DraftView> drafts);
}
