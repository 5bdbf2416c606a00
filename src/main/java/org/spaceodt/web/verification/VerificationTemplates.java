package org.spaceodt.web.verification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.spaceodt.web.page.Frame;

/** {@code templates/web/verification}. */
@CheckedTemplate(basePath = "web/verification")
final class VerificationTemplates {
    private VerificationTemplates() {}

    static native TemplateInstance verification(Frame frame, VerificationPage view);
}
