package org.spaceodt.web.master;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/master}. */
@CheckedTemplate(basePath = "web/master")
final class MasterTemplates {
    private MasterTemplates() {}

    static native TemplateInstance masters(Frame frame, MastersView view);

    static native TemplateInstance rows(Frame frame, MasterRowsView view);
}
