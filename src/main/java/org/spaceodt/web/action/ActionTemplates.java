package org.spaceodt.web.action;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/action}. */
@CheckedTemplate(basePath = "web/action")
final class ActionTemplates {
    private ActionTemplates() {}

    static native TemplateInstance action(Frame frame, ActionView view);

    static native TemplateInstance upload(Frame frame, ActionUploadView view);

    static native TemplateInstance file(Frame frame, ActionFileView view);

    static native TemplateInstance record(Frame frame, RecordView view);
}
