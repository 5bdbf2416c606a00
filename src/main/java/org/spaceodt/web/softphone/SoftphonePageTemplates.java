package org.spaceodt.web.softphone;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/softphone}. */
@CheckedTemplate(basePath = "web/softphone")
final class SoftphonePageTemplates {
    private SoftphonePageTemplates() {}

    static native TemplateInstance begin(Frame frame, SoftphoneBeginView view);

    static native TemplateInstance table(Frame frame, SoftphoneTableView view);

    static native TemplateInstance run(Frame frame, SoftphoneRunView view);

    static native TemplateInstance stage(Frame frame, StageQuestionView view);
}
