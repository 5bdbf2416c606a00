package org.spaceodt.web.location;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/location}. */
@CheckedTemplate(basePath = "web/location")
final class LocationTemplates {
    private LocationTemplates() {}

    static native TemplateInstance step(Frame frame, LocationStepView view);

    static native TemplateInstance table(Frame frame, LocationTableView view);

    static native TemplateInstance ids(Frame frame, LocationIdsView view);

    static native TemplateInstance routes(Frame frame, RouteGroupsView view);

    static native TemplateInstance result(Frame frame, LocationResultView view);
}
