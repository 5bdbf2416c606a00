package org.spaceodt.web.inventory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/inventory}. */
@CheckedTemplate(basePath = "web/inventory")
final class InventoryTemplates {
    private InventoryTemplates() {}

    static native TemplateInstance overview(Frame frame, OverviewView view);

    static native TemplateInstance running(RunningView running);

    static native TemplateInstance table(Frame frame, TableView view);

    static native TemplateInstance reading(ReadingView reading);

    static native TemplateInstance lists(Frame frame, ListView view);

    static native TemplateInstance kept(Frame frame, KeptView view);

    static native TemplateInstance keptfiles(Frame frame, KeptFilesView view);
}
