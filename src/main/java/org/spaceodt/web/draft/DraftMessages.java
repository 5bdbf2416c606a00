package org.spaceodt.web.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("draft")
interface DraftMessages {
    @Message("What you had typed")
    String title();

    @Message(
            "Your session ended before this was sent. Nothing was done with it. It is kept here for 15 minutes, for you alone.")
    String what();

    @Message("Form of {path}")
    String form(String path);

    @Message("The file was not kept: choose it again on the page that comes.")
    String file_again();

    @Message("Send it now")
    String send();

    @Message("Forget it")
    String forget();

    @Message("Nothing of yours is kept here.")
    String none();
}
