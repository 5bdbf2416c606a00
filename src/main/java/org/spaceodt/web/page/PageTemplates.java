package org.spaceodt.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/web}. */
@CheckedTemplate(basePath = "web")
final class PageTemplates {
    private PageTemplates() {}

    static native TemplateInstance error(Frame frame, FaultsView faults);
}
