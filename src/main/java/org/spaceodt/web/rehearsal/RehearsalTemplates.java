package org.spaceodt.web.rehearsal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/rehearsal}. */
@CheckedTemplate(basePath = "web/rehearsal")
final class RehearsalTemplates {
    private RehearsalTemplates() {}

    static native TemplateInstance rehearsal(Frame frame, RehearsalView view);

    static native TemplateInstance refused(Frame frame, RefusedView view);
}
