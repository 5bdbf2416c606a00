package org.spaceodt.web.lookup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/lookup}. */
@CheckedTemplate(basePath = "web/lookup")
final class LookupTemplates {
    private LookupTemplates() {}

    static native TemplateInstance search(Frame frame, SearchView view);

    static native TemplateInstance list(Frame frame, LookupListView view);

    static native TemplateInstance subject(Frame frame, SubjectView view);
}
