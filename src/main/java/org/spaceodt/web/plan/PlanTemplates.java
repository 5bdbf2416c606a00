package org.spaceodt.web.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/plan}. */
@CheckedTemplate(basePath = "web/plan")
final class PlanTemplates {
    private PlanTemplates() {}

    static native TemplateInstance plan(Frame frame, PlanPage view);

    static native TemplateInstance apply(Frame frame, ApplyPage view);
}
